import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStore, type Gateway, type Store } from '../../../src/server/index.js'
import { startRedis, type Redis } from '../redis.js'
import { startCountingUpstream, type CountingUpstream } from './counting-upstream.js'
import { createBody } from './people.js'
import { createRedisBackend, createStoreBackend } from './store-backend.js'

const right = (number: number) => ({ status: 200, body: createBody(number, 'registration') })
const storeMs = 75
const restMs = 5000

/** Counts what reaches the store, which hangs until it is told to go on. */
function createHanging() {
  const inner = memoryStore()
  const state = { hangs: true, count: 0 }
  const pass = <Args extends unknown[], Value>(run: (...args: Args) => Promise<Value>) => {
    return (...args: Args) => {
      state.count++
      return state.hangs ? new Promise<Value>(() => {}) : run(...args)
    }
  }
  const { get, set, setIfAbsent, deleteIfEquals, incr } = inner
  const store: Store = {
    get: pass(get),
    set: pass(set),
    setIfAbsent: pass(setIfAbsent),
    deleteIfEquals: pass(deleteIfEquals),
    incr: pass(incr),
  }
  const data = { status: 'member', consentExpiresOn: null } as const
  const getRegistration: Gateway['getRegistration'] = async () => ({
    data,
    quotaLeft: null,
    quotaLimit: null,
    date: null,
  })
  const gateway = { id: 'quick', getRegistration, getVirtualAccounts: () => Promise.reject(new Error()) }
  const backend = createStoreBackend({ baseUrl: '', gateway, store, limits: { storeMs } })
  return { state, ...backend }
}

/** How long it takes by the clock of the timers, which stands still while anything else is done. */
async function measure(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  let ms = Infinity
  void work().then(() => (ms = performance.now() - startedAt))
  for (;;) {
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve))
    if (ms < Infinity) return ms
    await vi.advanceTimersToNextTimerAsync()
  }
}

describe('a store that hangs', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }))
  afterEach(() => void vi.useRealTimers())

  it('costs the first load three time limits, and the next none', async () => {
    const backend = createHanging()
    expect(await measure(() => backend.load(1, 'registration'))).toBeLessThanOrEqual(3 * storeMs)
    expect(backend.state.count).toBe(3)
    for (const number of [1, 2, 3]) expect(await measure(() => backend.load(number, 'registration'))).toBe(0)
    expect(await measure(() => backend.load(1, 'registration', { fresh: true }))).toBe(0)
    expect(await measure(() => backend.forget(1).catch(() => {}))).toBe(0)
    expect(backend.state.count).toBe(3)
  })

  it('costs loads at the same time no more', async () => {
    const backend = createHanging()
    const loadAll = () => Promise.all(Array.from({ length: 50 }, (_, number) => backend.load(number, 'registration')))
    expect(await measure(loadAll)).toBeLessThanOrEqual(3 * storeMs)
    expect(await measure(loadAll)).toBe(0)
  })

  it('is tried with one command after a rest, and used again when it replies', async () => {
    const backend = createHanging()
    const states = [(await backend.health()).store]
    await measure(() => backend.load(1, 'registration'))
    states.push((await backend.health()).store)
    await vi.advanceTimersByTimeAsync(restMs)
    expect(await measure(() => backend.load(1, 'registration'))).toBeLessThanOrEqual(storeMs)
    expect(backend.state.count).toBe(4)
    states.push((await backend.health()).store)
    backend.state.hangs = false
    await vi.advanceTimersByTimeAsync(restMs)
    await measure(() => backend.load(1, 'registration'))
    states.push((await backend.health()).store)
    expect(states).toEqual(['up', 'down', 'down', 'up'])
    const { counters } = await backend.health()
    await backend.load(1, 'registration')
    expect((await backend.health()).counters.cacheHits).toBe(counters.cacheHits + 1)
  })
})

describe('a Redis that hangs', () => {
  let redis: Redis
  let upstream: CountingUpstream

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'] })
    redis = await startRedis()
    upstream = await startCountingUpstream()
  })

  afterEach(async () => {
    vi.useRealTimers()
    await upstream.stop()
    await redis.stop()
  })

  it('is not used for a while, and used again when it goes on', async () => {
    const backend = await createRedisBackend(redis.url, { baseUrl: upstream.baseUrl, limits: { storeMs } })
    redis.signal('SIGSTOP')
    for (const number of [1, 2, 3, 4]) expect(await backend.load(number, 'registration')).toEqual(right(number))
    expect(await backend.health()).toMatchObject({ store: 'down' })
    redis.signal('SIGCONT')
    const client = await redis.connect()
    const info = await client.info('commandstats')
    const count = [...info.matchAll(/cmdstat_(?:get|set|eval):calls=(\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0)
    expect(count).toBe(3)
    vi.advanceTimersByTime(restMs)
    for (const number of [5, 5]) expect(await backend.load(number, 'registration')).toEqual(right(number))
    expect(await backend.health()).toMatchObject({ store: 'up' })
    expect(upstream.calls).toHaveLength(5)
  })
})
