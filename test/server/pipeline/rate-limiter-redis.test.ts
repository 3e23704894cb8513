import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startRedis, type Redis } from '../redis.js'
import { startCountingUpstream, type CountingUpstream } from '../store/counting-upstream.js'
import { createRedisBackend, type StoreBackend } from '../store/store-backend.js'

const midnight = Date.UTC(2026, 0, 15)
const [minuteMs, dayMs] = [60_000, 86_400_000]

let redis: Redis
let upstream: CountingUpstream
let backends: StoreBackend[]
let time: number

beforeEach(async () => {
  redis = await startRedis()
  upstream = await startCountingUpstream()
  time = midnight
  const { baseUrl } = upstream
  const options = { baseUrl, now: () => time }
  backends = await Promise.all(Array.from({ length: 4 }, () => createRedisBackend(redis.url, options)))
})

afterEach(async () => {
  await upstream.stop()
  await redis.stop()
})

const pick = (turn: number) => backends[turn % 4] as StoreBackend

/** Rechecks again and again, each time at another process. Resolves with the number of calls upstream. */
async function recheck(times: number, number = 1): Promise<number> {
  const before = upstream.calls.length
  for (let turn = 0; turn < times; turn++) await pick(turn).load(number, 'registration', { fresh: true })
  return upstream.calls.length - before
}

describe('the rate limiter over four processes', () => {
  it('allows twenty in a row, then one a minute, and twenty again after as many minutes', async () => {
    const counts = []
    for (const minutes of [0, 1, 1, 2, 0.5, 0.5, 60]) {
      time += minutes * minuteMs
      counts.push(await recheck(24))
    }
    expect(counts).toEqual([20, 1, 1, 2, 0, 1, 20])
  })

  it('counts each person alone', async () => {
    expect([await recheck(24, 1), await recheck(24, 2), await recheck(24, 1)]).toEqual([20, 20, 0])
  })

  it('counts correctly when many rechecks come at once', async () => {
    const people = Array.from({ length: 6 }, (_, number) => number)
    for (let turn = 0; turn < 30; turn++)
      await Promise.all(people.map((number) => pick(turn).load(number, 'registration', { fresh: true })))
    expect(upstream.calls).toHaveLength(120)
  })

  it('allows 150 calls a day, UTC', async () => {
    let count = 0
    for (; time < midnight + 3 * 60 * minuteMs; time += 18 * minuteMs) count += await recheck(21)
    expect(count).toBe(150)
    const refused = await backends[0]?.load(1, 'registration', { fresh: true })
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_checks' } })
    time = midnight + dayMs - 1
    expect(await recheck(1)).toBe(0)
    time = midnight + dayMs
    expect(await recheck(1)).toBe(1)
  })

  it('says when the next recheck may come', async () => {
    time += 20_500
    await recheck(20)
    const reply = await backends[3]?.load(1, 'registration', { fresh: true })
    expect(reply).toMatchObject({ status: 429, body: { code: 'too_many_checks', action: 'wait', retryAfter: 40 } })
  })

  it('counts in each process alone without Redis', async () => {
    redis.signal('SIGKILL')
    expect(await recheck(100)).toBe(80)
    time += minuteMs
    expect(await recheck(40)).toBe(4)
  })

  it('allows as many as the day has if no interval is set', async () => {
    const options = { baseUrl: upstream.baseUrl, limits: { callEveryMs: 0, callsPerDay: 20 } }
    backends = await Promise.all(Array.from({ length: 4 }, () => createRedisBackend(redis.url, options)))
    expect(await recheck(15)).toBe(15)
    expect(await recheck(10)).toBe(5)
  })
})
