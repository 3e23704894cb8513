import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { memoryStore, OnboardingError, type Store } from '../../../src/server/index.js'
import { createBackend } from '../backend.js'
import { startRedis, type Redis } from '../redis.js'
import { buildBackendProcess, startBackendProcess } from '../store/backend-process.js'
import { startCountingUpstream, type CountingUpstream } from '../store/counting-upstream.js'
import { createBody } from '../store/people.js'
import { createRedisBackend, createStoreBackend, type StoreBackend } from '../store/store-backend.js'

let redis: Redis
let upstream: CountingUpstream

beforeEach(async () => {
  redis = await startRedis()
  upstream = await startCountingUpstream()
})

afterEach(async () => {
  await upstream.stop()
  await redis.stop()
})

const right = { status: 200, body: createBody(1, 'registration') }

async function createBackends(limits = {}): Promise<[StoreBackend, StoreBackend, StoreBackend]> {
  const create = () => createRedisBackend(redis.url, { baseUrl: upstream.baseUrl, limits })
  return [await create(), await create(), await create()]
}

/** The one lock in Redis, once it is there. */
async function findLock() {
  const client = await redis.connect()
  for (;;) {
    const [key] = await client.keys('*:lock')
    const value = key && (await client.get(key))
    if (key && value) return { client, key, value }
  }
}

const isEntry = (key: string) => /^ieum:[A-Za-z0-9+/]{43}=:registration$/.test(key)

const findKept = async () => (await (await redis.connect()).keys('*')).filter(isEntry)

describe('a call that several processes wait for', () => {
  it('is made once, and its result is cached', async () => {
    const backends = await createBackends()
    const release = upstream.hold()
    const replies = Promise.all(backends.map((backend) => backend.load(1, 'registration')))
    await redis.whenCalled('set', 3)
    release()
    expect(await replies).toEqual([right, right, right])
    expect(upstream.calls).toHaveLength(1)
    expect(await (await redis.connect()).keys('*:lock')).toEqual([])
  })

  it('is cached even if one attempt may take the total time', async () => {
    const [backend] = await createBackends({ attemptMs: 5000, totalMs: 5000 })
    await backend.load(1, 'registration')
    await backend.load(1, 'registration')
    expect(upstream.calls).toHaveLength(1)
  })

  it('fails for all of them alike', async () => {
    await upstream.stop()
    const body = { category: 'op-apim', code: 4006, message: 'canary' }
    upstream = await startCountingUpstream({ respond: () => ({ status: 500, body }) })
    const backends = await createBackends()
    const release = upstream.hold()
    const replies = Promise.all(backends.map((backend) => backend.load(1, 'registration')))
    await redis.whenCalled('set', 3)
    release()
    for (const reply of await replies) {
      expect(reply).toMatchObject({ status: 409, body: { code: 'consent_required', action: 'consent' } })
    }
    expect(upstream.calls).toHaveLength(1)
    expect(JSON.stringify(await findKept())).toBe('[]')
  })

  it('fails for all of them with the action that a custom gateway names', async () => {
    const store = memoryStore()
    let release: (() => void) | undefined
    const isWaited = new Promise<void>((resolve) => (release = resolve))
    const setIfAbsent: Store['setIfAbsent'] = async (...args) => {
      const isMine = await store.setIfAbsent(...args)
      if (!isMine) release?.()
      return isMine
    }
    const getRegistration = vi.fn(async () => {
      await isWaited
      throw new OnboardingError('portal_locked', { action: 'contactSupport' })
    })
    const gateway = { id: 'own', getRegistration, getVirtualAccounts: getRegistration }
    const create = () => createStoreBackend({ baseUrl: '', gateway, store: { ...store, setIfAbsent } })
    const replies = await Promise.all([create(), create()].map((backend) => backend.load(1, 'registration')))
    for (const { body } of replies) expect(body).toMatchObject({ code: 'portal_locked', action: 'contactSupport' })
    expect(getRegistration).toHaveBeenCalledTimes(1)
  })

  it('is made by another process if the leader dies', async () => {
    const file = await buildBackendProcess()
    onTestFinished(() => rm(dirname(file), { recursive: true }))
    const limits = { attemptMs: 5000, totalMs: 5500 }
    const dying = await startBackendProcess(file, redis.url, { baseUrl: upstream.baseUrl, limits })
    const [other, another] = await createBackends(limits)
    const release = upstream.hold()
    void dying.load(1, 'registration')
    await upstream.whenCalled(1)
    const replies = Promise.all([other.load(1, 'registration'), another.load(1, 'registration')])
    await redis.whenCalled('set', 3)
    await dying.kill()
    release()
    expect(await replies).toEqual([right, right])
    expect(upstream.calls.length).toBeLessThanOrEqual(3)
  })

  it.each([0, 1])('is not cached if process %i forgets the person meanwhile', async (teller) => {
    const backends = await createBackends()
    const release = upstream.hold()
    const early = backends[0].load(1, 'registration')
    await upstream.whenCalled(1)
    await backends[teller]?.forget(1)
    release()
    expect(await early).toEqual(right)
    expect(await findKept()).toEqual([])
    expect(await (await redis.connect()).keys('*:outcome:*')).toEqual([])
    await backends[2].load(1, 'registration')
    expect(upstream.calls).toHaveLength(2)
  })

  it('is not waited for by loads that begin after forget', async () => {
    const [first, second] = await createBackends()
    const release = upstream.hold()
    const early = first.load(1, 'registration')
    await upstream.whenCalled(1)
    await second.forget(1)
    const late = second.load(1, 'registration')
    await upstream.whenCalled(2)
    release()
    expect(await Promise.all([early, late])).toEqual([right, right])
    expect(await findKept()).toHaveLength(1)
  })

  it('does not release a lock that another process holds by now', async () => {
    const [backend] = await createBackends()
    const release = upstream.hold()
    const reply = backend.load(1, 'registration')
    const { client, key, value } = await findLock()
    await client.set(key, 'another')
    release()
    expect(await reply).toEqual(right)
    expect(value).not.toBe('another')
    expect(await client.get(key)).toBe('another')
    expect(await findKept()).toEqual([])
  })
})

describe('a call of this process', () => {
  afterEach(() => void vi.useRealTimers())

  it.each(['before', 'after'] as const)(
    'is not cached if the person is forgotten right %s it is written',
    async (when) => {
      const store = memoryStore()
      const other = createStoreBackend({ baseUrl: upstream.baseUrl, store })
      const set: Store['set'] = async (key, value, ttlSeconds) => {
        if (when === 'before' && isEntry(key)) await other.forget(1)
        await store.set(key, value, ttlSeconds)
        if (when === 'after' && isEntry(key)) await other.forget(1)
      }
      const backend = createStoreBackend({ baseUrl: upstream.baseUrl, store: { ...store, set } })
      await backend.load(1, 'registration')
      await other.load(1, 'registration')
      expect(upstream.calls).toHaveLength(2)
    },
  )

  it('is not made twice if one process ends just as the other begins', async () => {
    const shared = {
      store: memoryStore(),
      secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo',
      limits: { storeMs: 5000, retryDelayMs: 0 },
    }
    const first = createBackend(shared)
    const setIfAbsent: Store['setIfAbsent'] = async (...given) => {
      await first.post('registration')
      return shared.store.setIfAbsent(...given)
    }
    const second = createBackend({ ...shared, store: { ...shared.store, setIfAbsent } })
    expect((await second.post('registration')).status).toBe(200)
    expect(await second.countUpstreamCalls()).toBe(0)
    expect(await first.countUpstreamCalls()).toBe(1)
  })

  it('ends within the total limit, however long it waited for another process', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
    const store = memoryStore()
    const never = { id: 'never', getRegistration: () => new Promise<never>(() => {}) }
    const gateway = { ...never, getVirtualAccounts: never.getRegistration }
    const limits = { attemptMs: 4000, totalMs: 10_000, storeMs: 75 }
    const setIfAbsent: Store['setIfAbsent'] = async (key, ...rest) =>
      !key.endsWith(':lock') && store.setIfAbsent(key, ...rest)
    const get: Store['get'] = async (key) => (key.endsWith(':lock') ? 'dead' : store.get(key))
    const backend = createStoreBackend({ baseUrl: '', gateway, limits, store: { ...store, setIfAbsent, get } })
    let endedAt = Infinity
    const reply = backend.load(1, 'registration').finally(() => (endedAt = performance.now()))
    const startedAt = performance.now()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await reply).toMatchObject({ status: 504, body: { code: 'timeout' } })
    expect(endedAt - startedAt).toBeLessThanOrEqual(10_000)
  })
})
