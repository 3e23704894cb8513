import { describe, expect, it, vi } from 'vitest'
import { memoryStore } from '../../../src/server/index.js'
import { defaultLimits } from '../../../src/server/options/limits.js'
import { createRateLimiter } from '../../../src/server/pipeline/rate-limiter.js'
import { createPlainKeyRing } from '../../../src/server/store/key-ring.js'
import { reliableStore, type ResilientStore } from '../../../src/server/store/resilient-store.js'
import { noon } from '../backend.js'

const keyRing = createPlainKeyRing([new Uint8Array(32)])
const [one, other] = [keyRing('limit', 'gateway', 'one'), keyRing('limit', 'gateway', 'other')]
const oneDay = 86_400
const now = () => noon

function createCounting(changes: Partial<typeof defaultLimits> = {}, store: Partial<ResilientStore> = {}) {
  const shared = { ...reliableStore(memoryStore({ now })), ...store }
  const limits = { ...defaultLimits, callEveryMs: 0, callsPerDay: 2, verifiesPerDay: 2, ...changes }
  return { shared, limiter: createRateLimiter({ sharedStore: shared, limits, now }) }
}

const isRefused = (token: object) => 'retryAfter' in token

describe.each(['calls', 'verifies'] as const)('the day’s count of %s', (bucket) => {
  it('allows as many as the limit says, and no more', async () => {
    const { limiter } = createCounting()
    const tokens = [
      await limiter.consume(one, bucket),
      await limiter.consume(one, bucket),
      await limiter.consume(one, bucket),
    ]
    expect(tokens.map(isRefused)).toEqual([false, false, true])
  })

  it('counts each person alone', async () => {
    const { limiter } = createCounting({ callsPerDay: 1, verifiesPerDay: 1 })
    expect(isRefused(await limiter.consume(one, bucket))).toBe(false)
    expect(isRefused(await limiter.consume(other, bucket))).toBe(false)
    expect(isRefused(await limiter.consume(one, bucket))).toBe(true)
  })

  it('allows again what was given back, once', async () => {
    const { limiter } = createCounting()
    const first = await limiter.consume(one, bucket)
    if ('giveBack' in first) await first.giveBack()
    const tokens = [
      await limiter.consume(one, bucket),
      await limiter.consume(one, bucket),
      await limiter.consume(one, bucket),
    ]
    expect(tokens.map(isRefused)).toEqual([false, false, true])
  })

  it('is kept for one day', async () => {
    const incr = vi.fn(async () => 1)
    const { limiter } = createCounting({}, { incr })
    const token = await limiter.consume(one, bucket)
    if ('giveBack' in token) await token.giveBack()
    expect(incr.mock.calls).toEqual([
      [expect.stringMatching(new RegExp(`:${bucket}:\\d+$`)), oneDay],
      [expect.stringMatching(new RegExp(`:${bucket}:\\d+:returned$`)), oneDay],
    ])
  })

  it('is that of this process alone if the store fails', async () => {
    const { limiter } = createCounting({}, { incr: async () => 'failed' })
    const tokens = [
      await limiter.consume(one, bucket),
      await limiter.consume(one, bucket),
      await limiter.consume(one, bucket),
    ]
    expect(tokens.map(isRefused)).toEqual([false, false, true])
  })
})

it('a call that the day does not allow leaves its interval to another', async () => {
  const { limiter, shared } = createCounting({ callEveryMs: 60_000, callBurst: 5, callsPerDay: 1 })
  const deleted = vi.spyOn(shared, 'deleteIfEquals')
  await limiter.consume(one, 'calls')
  expect(isRefused(await limiter.consume(one, 'calls'))).toBe(true)
  expect(deleted).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/:call:\d+$/), '1')
})

it('a store that fails at an interval counts in this process alone', async () => {
  const { limiter } = createCounting(
    { callEveryMs: 60_000, callBurst: 2, callsPerDay: 9 },
    { setIfAbsent: async () => 'failed' },
  )
  const tokens = [
    await limiter.consume(one, 'calls'),
    await limiter.consume(one, 'calls'),
    await limiter.consume(one, 'calls'),
  ]
  expect(tokens.map(isRefused)).toEqual([false, false, true])
})
