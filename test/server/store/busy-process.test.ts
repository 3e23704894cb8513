import { afterEach, expect, it } from 'vitest'
import { redisStore, type Store } from '../../../src/server/index.js'
import { startRedis, type Redis } from '../redis.js'
import { startCountingUpstream, type CountingUpstream } from './counting-upstream.js'
import { createStoreBackend } from './store-backend.js'

let redis: Redis
let upstream: CountingUpstream

afterEach(async () => {
  await upstream.stop()
  await redis.stop()
})

it('does not mistake the delay of a busy process for a delay of the store', async () => {
  redis = await startRedis()
  upstream = await startCountingUpstream()
  const inner = redisStore(await redis.connect())
  const get: Store['get'] = (key) => {
    setImmediate(() => block(150))
    return inner.get(key)
  }
  const { baseUrl } = upstream
  const backend = createStoreBackend({ baseUrl, store: { ...inner, get }, limits: { storeMs: 100 } })
  for (let turn = 0; turn < 5; turn++) await backend.load(1, 'registration')
  expect(await backend.health()).toMatchObject({ store: 'up', counters: { upstreamCalls: 1, cacheHits: 4 } })
})

/** Keeps the event loop from turning. */
function block(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}
