import { seoulOffsetMs } from './seoul-day.js'
import { dayMs, hourMs } from './time.js'

/**
 * Milliseconds from a clock that says `now` to the server's day. The server sends no time of day: a clock that is days off
 * keeps its time of day. One that is up to an hour behind is moved to midnight, one that is less than an hour ahead by an hour.
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
