/** An ISO day as a text, e.g. 2026년 11월 10일. A text that is no day comes back as it is. */
export function formatDate(day: string, tag: string): string {
  const date = new Date(`${day}T00:00Z`)
  // Engines turn 30 February into a day in March.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return day
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}
