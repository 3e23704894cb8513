import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { memoryStore, type Store } from '../../../src/server/index.js'
import { startRedis, type Redis } from '../redis.js'
import { startCountingUpstream, type CountingUpstream } from '../store/counting-upstream.js'
import { createBody, resources } from '../store/people.js'
import { createRedisBackend, createStoreBackend, type StoreBackend } from '../store/store-backend.js'

let redis: Redis
let upstream: CountingUpstream

beforeAll(async () => {
  redis = await startRedis()
})

afterAll(() => redis.stop())

beforeEach(async () => {
  upstream = await startCountingUpstream({ getDelayMs: () => Math.random() * 20 })
})

afterEach(() => upstream.stop())

const fail = () => Promise.reject(new Error('down'))
const failing: Store = { get: fail, set: fail, setIfAbsent: fail, deleteIfEquals: fail, incr: fail }

const kinds: [string, () => Promise<StoreBackend[]>][] = [
  ['the default store', async () => [createStoreBackend({ baseUrl: upstream.baseUrl })]],
  ['one memory store for two', async () => createTwo(memoryStore())],
  ['a store that always fails', async () => createTwo(failing)],
  [
    'Redis',
    async () => [
      await createRedisBackend(redis.url, { baseUrl: upstream.baseUrl }),
      await createRedisBackend(redis.url, { baseUrl: upstream.baseUrl }),
    ],
  ],
]

function createTwo(store: Store): StoreBackend[] {
  return [store, store].map((one) => createStoreBackend({ baseUrl: upstream.baseUrl, store: one }))
}

describe.each(kinds)('with %s', (_, create) => {
  it('a thousand loads of a hundred people get the data of the right one', async () => {
    const backends = await create()
    const loads = Array.from({ length: 1000 }, () => ({
      number: Math.floor(Math.random() * 100),
      resource: resources[Math.random() < 0.5 ? 0 : 1] ?? 'registration',
      backend: backends[Math.floor(Math.random() * backends.length)] as StoreBackend,
    }))
    const replies = loads.map(async ({ number, resource, backend }, turn) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 500))
      // A store that fails cannot confirm it.
      if (turn % 20 === 0) await backend.forget(number).catch(() => {})
      return backend.load(number, resource, { fresh: turn % 7 === 0 })
    })
    expect(await Promise.all(replies)).toEqual(
      loads.map(({ number, resource }) => ({ status: 200, body: createBody(number, resource) })),
    )
  })
})
