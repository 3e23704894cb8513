import { hourMs } from './time.js'

/** How far Seoul is ahead of UTC, all the year. */
export const seoulOffsetMs = 9 * hourMs

/** The calendar day in Seoul (UTC+9, no daylight saving) at a time in epoch milliseconds, as an ISO day. */
export function getSeoulDay(time: number): string {
  return new Date(time + seoulOffsetMs).toISOString().slice(0, 10)
}
