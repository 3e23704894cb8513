import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { getLatestDay } from '../../../src/react/store/latest-day.js'
import { getServerDay } from '../../../src/react/store/server-day.js'

const noon = Date.parse('2026-11-22T12:00:00+09:00')
const day = 86_400_000

beforeEach(() => void vi.useFakeTimers({ now: noon, toFake: ['Date', 'performance', 'setTimeout'] }))
afterEach(() => void vi.useRealTimers())

it('is unknown if no response said it', () => {
  expect(getServerDay()).toBeUndefined()
  expect(getServerDay(undefined, {})).toBeUndefined()
})

it.each([0, 365 * day, -365 * day, day, -day])(
  'is the day that the response said if the device is off by %i ms',
  (off) => {
    vi.setSystemTime(noon + off)
    expect(getServerDay({ today: '2026-11-22' })).toBe('2026-11-22')
  },
)

it.each([0, 365 * day, -365 * day])('goes on at midnight, once, if the device is off by %i ms', (off) => {
  vi.setSystemTime(noon + off)
  const data = { today: '2026-11-22' }
  getServerDay(data)
  vi.advanceTimersByTime(day / 2 - 1)
  expect(getServerDay(data)).toBe('2026-11-22')
  vi.advanceTimersByTime(1)
  expect(getServerDay(data)).toBe('2026-11-23')
  vi.advanceTimersByTime(day - 1)
  expect(getServerDay(data)).toBe('2026-11-23')
})

it('counts from when the response was first seen, whoever reads it later', () => {
  const data = { today: '2026-11-22' }
  getServerDay(data)
  vi.setSystemTime(noon + 365 * day)
  vi.advanceTimersByTime(day)
  expect(getServerDay(data)).toBe('2026-11-23')
})

it('is the latest of two', () => {
  const [old, fresh] = [{ today: '2026-11-21' }, { today: '2026-11-22' }]
  expect([getServerDay(old, fresh), getServerDay(fresh, old)]).toEqual(['2026-11-22', '2026-11-22'])
  expect(getLatestDay([undefined, '2026-01-31', '2026-02-01', ''])).toBe('2026-02-01')
})
