/** Gives the whole page a theme, as a host does: by `data-ieum-theme`, which sets `color-scheme`. */
export function setPageTheme(theme: string, page: Document = document): void {
  page.documentElement.dataset.ieumTheme = theme
}
