import { describe, expect, it, vi } from 'vitest'
import { memoryStore, type Registration } from '../../../src/server/index.js'
import type { Load } from '../../../src/server/pipeline/load.js'
import { servedRegistration } from '../../../src/server/pipeline/served-resources.js'
import { singleFlight } from '../../../src/server/pipeline/single-flight.js'
import { reliableStore } from '../../../src/server/store/resilient-store.js'
import { createResultCache } from '../../../src/server/store/result-cache.js'
import { createContext, createHeldNext, createNext, createResult, failure, member, refusal } from './layers.js'

const logger = { info() {}, warn() {}, error() {} }

/** The layer of several processes on one store. */
function createProcesses(inner = reliableStore(memoryStore())) {
  const store = { ...inner, setIfAbsent: vi.fn(inner.setIfAbsent), get: vi.fn(inner.get) }
  const resource = servedRegistration
  const cache = createResultCache({ store, resource, getTtlSeconds: () => 600, logger, now: Date.now })
  const wrap = (next: Load<Registration>) =>
    singleFlight({ store, resource, cache, attemptMs: 10, now: Date.now })(next)
  const [{ name }] = createContext().getKeys()
  const whenWaiting = () => expect.poll(() => store.setIfAbsent.mock.calls.length).toBe(2)
  return { store, cache, wrap, lockName: `${name}:lock`, whenWaiting }
}

describe('singleFlight', () => {
  it('gives the others the result of the leader', async () => {
    const { wrap, whenWaiting } = createProcesses()
    const { next, ends } = createHeldNext()
    const follow = createNext()
    const [leading, following] = [wrap(next)(createContext()), wrap(follow)(createContext('recheck'))]
    await whenWaiting()
    ends[0]?.resolve(createResult())
    expect(await Promise.all([leading, following])).toEqual([createResult(), createResult()])
    expect(follow).not.toHaveBeenCalled()
  })

  it('gives the others the error of the leader', async () => {
    const { wrap, whenWaiting } = createProcesses()
    const { next, ends } = createHeldNext()
    const loads = Promise.allSettled([wrap(next)(createContext()), wrap(createNext())(createContext())])
    await whenWaiting()
    ends[0]?.reject(failure)
    for (const ended of await loads) expect(ended).toMatchObject({ reason: { code: 'portal_locked' } })
  })

  it('publishes no refusal: whoever waits tries for itself', async () => {
    const { wrap, whenWaiting } = createProcesses()
    const { next, ends } = createHeldNext()
    const follow = createNext()
    const [leading, following] = [wrap(next)(createContext('recheck')), wrap(follow)(createContext('visit'))]
    await whenWaiting()
    ends[0]?.reject(refusal)
    await expect(leading).rejects.toBe(refusal)
    expect(await following).toEqual(createResult())
    expect(follow).toHaveBeenCalledOnce()
  })

  it('publishes no cached data: a recheck that waits loads for itself', async () => {
    const { wrap, whenWaiting } = createProcesses()
    const { next, ends } = createHeldNext()
    const follow = createNext()
    const leading = wrap(next)(createContext('visit'))
    const following = wrap(follow)(createContext('recheck'))
    await whenWaiting()
    ends[0]?.resolve(createResult({ source: 'cache', ageSeconds: 299 }))
    expect((await leading).source).toBe('cache')
    expect(await following).toEqual(createResult())
    expect(follow).toHaveBeenCalledOnce()
  })

  it('makes a load outdated whose lock was taken away', async () => {
    const { wrap, store, lockName } = createProcesses()
    const { next, ends } = createHeldNext()
    const load = wrap(next)(createContext())
    await expect.poll(() => next.mock.calls.length).toBe(1)
    const context = next.mock.calls[0]?.[0]
    expect(await context?.isCurrent()).toBe(true)
    await store.set(lockName, 'another', 60)
    expect(await context?.isCurrent()).toBe(false)
    ends[0]?.resolve(createResult())
    expect(await load).toEqual(createResult())
    expect(await store.get(lockName)).toBe('another')
  })

  it('deletes what was kept just before the lock was taken away', async () => {
    const { wrap, store, cache, lockName } = createProcesses()
    const load = wrap(async (context) => {
      if (await context.isCurrent()) await cache.write(context.getKeys(), member)
      await store.set(lockName, 'another', 60)
      return createResult()
    })
    await load(createContext())
    expect(await cache.read(createContext().getKeys())).toBeNull()
  })

  it('deletes what was kept, and shares it with nobody, if the lock could not be released', async () => {
    const { wrap, cache } = createProcesses({ ...reliableStore(memoryStore()), deleteIfEquals: async () => 'failed' })
    const onOutdated = vi.fn()
    const load = wrap(async (context) => {
      if (await context.isCurrent()) await cache.write(context.getKeys(), member)
      return createResult()
    })
    await load(createContext('visit', { onOutdated }))
    expect(onOutdated).toHaveBeenCalledOnce()
    expect(await cache.read(createContext().getKeys())).toBeNull()
  })

  it.each([
    ['up', 1],
    ['down', 0],
  ] as const)('without a lock is outdated while the store is %s: %d', async (state, times) => {
    const store = { ...reliableStore(memoryStore()), setIfAbsent: async () => 'failed' as const }
    const { wrap } = createProcesses({ ...store, getState: () => state })
    const onOutdated = vi.fn()
    await wrap(createNext())(createContext('visit', { onOutdated }))
    expect(onOutdated).toHaveBeenCalledTimes(times)
  })

  it('leaves alone what a later load has kept', async () => {
    const { wrap, store, cache, lockName } = createProcesses()
    const load = wrap(async (context) => {
      await store.set(lockName, 'another', 60)
      await context.isCurrent()
      await cache.write(context.getKeys(), member)
      return createResult()
    })
    await load(createContext())
    expect(await cache.read(createContext().getKeys())).not.toBeNull()
  })

  it('loads without keeping anything once there is no time left to wait', async () => {
    const { wrap, store, lockName } = createProcesses()
    await store.set(lockName, 'dead', 60)
    const next = createNext()
    const onOutdated = vi.fn()
    await wrap(next)(createContext('visit', { deadline: performance.now(), onOutdated }))
    expect(await next.mock.calls[0]?.[0].isCurrent()).toBe(false)
    expect(onOutdated).toHaveBeenCalledOnce()
  })

  it('loads without keeping anything if the store fails', async () => {
    const store = reliableStore(memoryStore())
    const { wrap } = createProcesses({ ...store, setIfAbsent: async () => 'failed', get: async () => null })
    const next = createNext()
    expect(await wrap(next)(createContext())).toEqual(createResult())
    expect(await next.mock.calls[0]?.[0].isCurrent()).toBe(false)
  })
})
