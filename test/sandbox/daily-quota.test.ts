import { expect, test } from 'vitest'
import { createDailyQuota } from '../../src/sandbox/daily-quota.js'

/** A quota with a clock that starts shortly before midnight UTC. */
function createQuotaAt(time: string, perDay: number) {
  const clock = { now: Date.parse(time) }
  return { clock, quota: createDailyQuota(perDay, () => clock.now) }
}

test('counts down, and refuses when nothing is left', () => {
  const { quota } = createQuotaAt('2026-11-22T12:00:00Z', 2)
  expect([quota.take(), quota.take(), quota.take()]).toEqual([true, true, false])
  expect(quota.getLevel()).toEqual({ limit: 2, remaining: 0 })
})

test('refills at 00:00 UTC, not a millisecond earlier', () => {
  const { clock, quota } = createQuotaAt('2026-11-22T23:59:59.998Z', 1)
  quota.take()
  clock.now += 1
  expect(quota.take()).toBe(false)
  clock.now += 1
  expect(quota.take()).toBe(true)
})

test('does not refill at midnight in Seoul, 15:00 UTC', () => {
  const { clock, quota } = createQuotaAt('2026-11-22T14:59:59Z', 1)
  quota.take()
  clock.now += 1000
  expect(quota.take()).toBe(false)
})

test('refuses every call with a quota of 0', () => {
  expect(createQuotaAt('2026-11-22T12:00:00Z', 0).quota.take()).toBe(false)
})

test('keeps a level that was set until 00:00 UTC, and then refills to its limit', () => {
  const { clock, quota } = createQuotaAt('2026-11-22T12:00:00Z', 100)
  quota.setLevel({ limit: 7, remaining: 0 })
  expect(quota.take()).toBe(false)
  clock.now = Date.parse('2026-11-23T00:00:00Z')
  expect(quota.getLevel()).toEqual({ limit: 7, remaining: 7 })
})

test('restores the first limit on reset', () => {
  const { quota } = createQuotaAt('2026-11-22T12:00:00Z', 100)
  quota.setLevel({ limit: 7, remaining: 0 })
  quota.reset()
  expect(quota.getLevel()).toEqual({ limit: 100, remaining: 100 })
})
