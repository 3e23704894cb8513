import { getSeoulDay } from '../contract/seoul-day.js'
import { formatDay } from '../contract/wire-value.js'

const dayMs = 86_400_000

/** The calendar day in Seoul, `days` after the one of `now` (epoch milliseconds), as `YYYYMMDD`. */
export function getWireDay(now: number, days = 0): string {
  return formatDay(getSeoulDay(now + days * dayMs))
}

/** The day one year after today in Seoul, as `YYYYMMDD`: consents last one year (manual). */
export function getWireDayNextYear(now: number): string {
  const date = new Date(getSeoulDay(now))
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return formatDay(date.toISOString().slice(0, 10))
}
