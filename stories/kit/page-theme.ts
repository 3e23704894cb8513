/** Gives the whole page a theme, as a host does: by `data-ieum-theme`, which sets `color-scheme`. */
export function setPageTheme(theme: string): void {
  document.documentElement.dataset.ieumTheme = theme
}
