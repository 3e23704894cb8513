import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getSeoulDay } from '../../src/contract/seoul-day.js'
import { getMsToSeoulMidnight, getMsToServerDay } from '../../src/contract/seoul-midnight.js'

describe('the day in Seoul', () => {
  it.each([
    ['2026-01-14T14:59:59.999Z', '2026-01-14', 1],
    ['2026-01-14T15:00:00.000Z', '2026-01-15', 86_400_000],
    ['2026-01-15T14:00:00.000Z', '2026-01-15', 3_600_000],
    ['2025-12-31T15:00:00.000Z', '2026-01-01', 86_400_000],
    ['2028-02-28T15:00:00.000Z', '2028-02-29', 86_400_000],
  ])('at %s is %s and ends in %i ms', (time, day, ms) => {
    expect(getSeoulDay(Date.parse(time))).toBe(day)
    expect(getMsToSeoulMidnight(Date.parse(time))).toBe(ms)
  })

  it('is another one from midnight on, and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (time) => {
        const midnight = time + getMsToSeoulMidnight(time)
        expect(getSeoulDay(midnight - 1)).toBe(getSeoulDay(time))
        expect(getSeoulDay(midnight)).not.toBe(getSeoulDay(time))
      }),
    )
  })
})

describe('the way from a clock to the day of a server', () => {
  const hour = 3_600_000
  it.each([
    ['2026-01-15T12:00+09:00', 0],
    ['2026-01-15T00:00+09:00', 0],
    ['2026-01-15T23:59:59.999+09:00', 0],
    ['2026-01-14T12:00+09:00', 24 * hour],
    ['2026-01-16T12:00+09:00', -24 * hour],
    ['2027-01-15T12:00+09:00', -365 * 24 * hour],
    ['2026-01-14T23:59:50+09:00', 10_000],
    ['2026-01-14T23:00+09:00', hour],
    ['2026-01-16T00:00+09:00', -hour],
    ['2026-01-16T00:00:10+09:00', -hour],
    ['2026-01-16T01:00+09:00', -24 * hour],
  ])('2026-01-15, at %s, is %i ms', (time, ms) => {
    expect(getMsToServerDay('2026-01-15', Date.parse(time)) + 0).toBe(ms)
  })

  it('always leads into that day, and is the shortest whole number of days for a clock that is more than an hour off', () => {
    const times = fc.integer({ min: 1_000_000_000_000, max: 4_000_000_000_000 })
    fc.assert(
      fc.property(times, times, (now, serverTime) => {
        const today = getSeoulDay(serverTime)
        const way = getMsToServerDay(today, now)
        expect(getSeoulDay(now + way)).toBe(today)
        expect(Math.abs(way) <= hour || way % (24 * hour) === 0).toBe(true)
      }),
    )
  })
})
