const hourMs = 3_600_000
const dayMs = 24 * hourMs
const seoulOffsetMs = 9 * hourMs

/** The calendar day in Seoul (UTC+9, no daylight saving) at a time in epoch milliseconds, as an ISO day. */
export function getSeoulDay(time: number): string {
  return new Date(time + seoulOffsetMs).toISOString().slice(0, 10)
}

/** Milliseconds from a time until the next midnight in Seoul. */
export function getMsToSeoulMidnight(time: number): number {
  return dayMs - ((time + seoulOffsetMs) % dayMs)
}
