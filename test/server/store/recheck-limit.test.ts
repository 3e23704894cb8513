import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startRedis, type Redis } from '../redis.js'
import { startCountingUpstream, type CountingUpstream } from './counting-upstream.js'
import { createRedisBackend, type StoreBackend } from './store-backend.js'

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
  const options = { baseUrl, ttl: { member: 0 }, now: () => time }
  backends = await Promise.all(Array.from({ length: 4 }, () => createRedisBackend(redis.url, options)))
})

afterEach(async () => {
  await upstream.stop()
  await redis.stop()
})

const pick = (turn: number) => backends[turn % 4] as StoreBackend

/** Asks again and again, each time another process; how often upstream was asked. */
async function recheck(times: number, number = 1): Promise<number> {
  const before = upstream.calls.length
  for (let turn = 0; turn < times; turn++) await pick(turn).ask(number, 'registration', { fresh: true })
  return upstream.calls.length - before
}

describe('re-checks over four processes', () => {
  it('are six in a row, then one a minute, and six again after as many minutes', async () => {
    const counts = []
    for (const minutes of [0, 1, 1, 2, 0.5, 0.5, 60]) {
      time += minutes * minuteMs
      counts.push(await recheck(10))
    }
    expect(counts).toEqual([6, 1, 1, 2, 0, 1, 6])
  })

  it('are counted for each person alone', async () => {
    expect([await recheck(10, 1), await recheck(10, 2), await recheck(10, 1)]).toEqual([6, 6, 0])
  })

  it('are counted right where many come at the same time', async () => {
    const people = Array.from({ length: 20 }, (_, number) => number)
    for (let turn = 0; turn < 10; turn++)
      await Promise.all(people.map((number) => pick(turn).ask(number, 'registration', { fresh: true })))
    expect(upstream.calls).toHaveLength(120)
  })

  it('are a hundred a day, UTC', async () => {
    let count = 0
    for (; time < midnight + 3 * 60 * minuteMs; time += 6 * minuteMs) count += await recheck(7)
    expect(count).toBe(100)
    const refused = await backends[0]?.ask(1, 'registration', { fresh: true })
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_checks' } })
    time = midnight + dayMs - 1
    expect(await recheck(1)).toBe(0)
    time = midnight + dayMs
    expect(await recheck(1)).toBe(1)
  })

  it('tell when there is one again', async () => {
    time += 20_500
    await recheck(6)
    const reply = await backends[3]?.ask(1, 'registration', { fresh: true })
    expect(reply).toMatchObject({ status: 429, body: { code: 'too_many_checks', action: 'wait', retryAfter: 40 } })
  })

  it('are counted by each process alone without Redis', async () => {
    redis.signal('SIGKILL')
    expect(await recheck(40)).toBe(24)
    time += minuteMs
    expect(await recheck(40)).toBe(4)
  })

  it('are as many as the day allows where no interval is set', async () => {
    const options = { baseUrl: upstream.baseUrl, limits: { freshEveryMs: 0, freshPerDay: 20 } }
    backends = await Promise.all(Array.from({ length: 4 }, () => createRedisBackend(redis.url, options)))
    expect(await recheck(15)).toBe(15)
    expect(await recheck(10)).toBe(5)
  })
})
