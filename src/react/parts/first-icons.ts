/** Paths of the icons that a page may show before anything else is loaded. */
export const firstIcons = {
  plus: 'M12 5v14M5 12h14',
  search: 'm20 20-4.5-4.5M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
} as const
