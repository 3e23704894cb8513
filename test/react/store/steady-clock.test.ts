import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSteadyClock } from '../../../src/react/store/steady-clock.js'

const noon = Date.parse('2026-11-22T12:00:00+09:00')
const day = 86_400_000

beforeEach(() => void vi.useFakeTimers({ now: noon, toFake: ['Date', 'performance', 'setTimeout'] }))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Time passes, by both clocks of the browser. */
const pass = (ms: number) => vi.advanceTimersByTime(ms)

it('starts at the device’s clock and goes on like it', () => {
  const now = createSteadyClock()
  expect(now()).toBe(noon)
  pass(1234)
  expect(now()).toBe(noon + 1234)
})

it('counts on from a given start', () => {
  const now = createSteadyClock(day)
  pass(5000)
  expect(now()).toBe(day + 5000)
})

it.each([
  ['forwards a year', 365 * day],
  ['forwards eight days', 8 * day],
  ['backwards a day', -day],
  ['backwards a second', -1000],
  ['forwards a moment', 100],
])('does not jump when the device’s clock is set %s', (_, jump) => {
  const now = createSteadyClock()
  pass(1000)
  vi.setSystemTime(Date.now() + jump)
  expect(now()).toBe(noon + 1000)
  pass(1000)
  expect(now()).toBe(noon + 2000)
})

it('goes on after the device’s clock was set back, as if it had not been', () => {
  const now = createSteadyClock()
  vi.setSystemTime(noon - day)
  now()
  vi.setSystemTime(noon - day + 3_600_000)
  expect(now()).toBe(noon + 3_600_000)
})

it.each([3_600_000, 7 * day])('counts a sleep of %i ms, in which the browser’s own count stands still', (slept) => {
  const now = createSteadyClock()
  vi.setSystemTime(noon + slept)
  expect(now()).toBe(noon + slept)
})

it('follows the device’s clock if there is no other', () => {
  vi.stubGlobal('performance', undefined)
  const now = createSteadyClock()
  vi.setSystemTime(noon + 5000)
  expect(now()).toBe(noon + 5000)
})
