/** The latest of some ISO days; undefined if there is none. */
export function getLatestDay(days: (string | undefined)[]): string | undefined {
  return days.reduce((latest = '', day = '') => (day > latest ? day : latest), undefined) || undefined
}
