import { getSeoulDay } from '../contract/seoul-day.js'
import { dayMs } from '../contract/time.js'
import { formatDay } from '../contract/wire-value.js'

/** The calendar day in Seoul, `days` after the one of `now` (epoch milliseconds), as `YYYYMMDD`. */
export function getWireDay(now: number, days = 0): string {
  return formatDay(getSeoulDay(now + days * dayMs))
}

/** The day one year after today in Seoul, as `YYYYMMDD`: consents last one year (manual); 29 February ends on the 28th. */
export function getWireDayNextYear(now: number): string {
  const today = getSeoulDay(now)
  return formatDay(`${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('02-29', '02-28')}`)
}
