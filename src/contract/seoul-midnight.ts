import { seoulOffsetMs } from './seoul-day.js'
import { dayMs, hourMs } from './time.js'

/**
 * How far a clock that says `now` is from the day that a server says it is, in milliseconds. A server says no time of day. So a
 * clock that is wrong by days keeps its own; one that is less than an hour off stays near the midnight between the two.
 */
export function getMsToServerDay(today: string, now: number): number {
  const start = Date.parse(today) - seoulOffsetMs
  const [behind, ahead] = [start - now, now - (start + dayMs)]
  if (behind > 0 && behind <= hourMs) return behind
  if (ahead >= 0 && ahead < hourMs) return -hourMs
  return Math.ceil(behind / dayMs) * dayMs
}

/** Milliseconds from a time until the next midnight in Seoul. */
export function getMsToSeoulMidnight(time: number): number {
  return dayMs - ((time + seoulOffsetMs) % dayMs)
}
