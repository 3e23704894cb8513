import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getMsToSeoulMidnight, getSeoulDay } from '../../src/contract/seoul-day.js'

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
