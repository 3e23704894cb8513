import { describe, expect, it, vi } from 'vitest'
import type { Registration } from '../../../src/server/index.js'
import { coalesced, type Flights } from '../../../src/server/pipeline/coalesced.js'
import { createBackend, paths, type ResourceName } from '../backend.js'
import { createContext, createHeldNext, createResult, failure, refusal } from './layers.js'

const names = Object.keys(paths) as ResourceName[]

describe('loads at the same time', () => {
  it.each(names)('share one call for %s of one person', async (name) => {
    const backend = createBackend()
    const responses = await Promise.all([backend.post(name), backend.post(name), backend.post(name, { fresh: true })])
    const bodies = await Promise.all(responses.map((response) => response.text()))
    expect(new Set(bodies).size).toBe(1)
    expect(await backend.countUpstreamCalls()).toBe(1)
  })

  it('of two people do not share a call', async () => {
    const backend = createBackend()
    const [many, newcomer] = await Promise.all(
      ['many', 'newcomer'].map((id) => backend.getRegistration(backend.getIdentity(id))),
    )
    expect([many?.status, newcomer?.status]).toEqual(['member', 'nonMember'])
  })

  it('share a failure, and the next load calls again', async () => {
    const backend = createBackend()
    await backend.layFault({ path: '*', kind: 'reply', status: 404, times: 1 })
    const responses = await Promise.all([backend.post('registration'), backend.post('registration')])
    expect(responses.map(({ status }) => status)).toEqual([502, 502])
    expect((await backend.post('registration')).status).toBe(200)
    expect(await backend.countUpstreamCalls()).toBe(2)
  })
})

function createCoalesced() {
  const flights: Flights<Registration> = new Map()
  const { next, ends } = createHeldNext()
  return { flights, next, ends, load: coalesced(flights)(next) }
}

const cachedResult = createResult({ source: 'cache', ageSeconds: 9 })

describe('coalesced', () => {
  it('starts again once the load under way has ended', async () => {
    const { load, next, ends } = createCoalesced()
    const first = load(createContext())
    ends[0]?.resolve(createResult())
    await first
    void load(createContext())
    expect(next).toHaveBeenCalledTimes(2)
  })

  it('starts again if the load under way is over its time and never ends, because the runtime dropped it', async () => {
    const { load, next, ends } = createCoalesced()
    const past = performance.now() - 60_000
    void load(createContext('visit', { deadline: past }))
    const second = load(createContext())
    await vi.waitFor(() => expect(next).toHaveBeenCalledTimes(2))
    ends[1]?.resolve(createResult())
    expect(await second).toMatchObject({ source: 'upstream' })
  })

  it('shares an error of upstream with a joiner of another purpose', async () => {
    const { load, next, ends } = createCoalesced()
    const loads = Promise.allSettled([load(createContext('visit')), load(createContext('recheck'))])
    ends[0]?.reject(failure)
    for (const ended of await loads) expect(ended).toEqual({ status: 'rejected', reason: failure })
    expect(next).toHaveBeenCalledOnce()
  })

  it('shares a refusal with a joiner of the same purpose', async () => {
    const { load, next, ends } = createCoalesced()
    const loads = Promise.allSettled([load(createContext('recheck')), load(createContext('recheck'))])
    ends[0]?.reject(refusal)
    for (const ended of await loads) expect(ended).toEqual({ status: 'rejected', reason: refusal })
    expect(next).toHaveBeenCalledOnce()
  })

  it('lets a joiner of another purpose try for itself after a refusal', async () => {
    const { load, next, ends } = createCoalesced()
    const recheck = load(createContext('recheck'))
    const visits = [load(createContext('visit')), load(createContext('visit'))]
    ends[0]?.reject(refusal)
    await expect(recheck).rejects.toBe(refusal)
    await expect.poll(() => next.mock.calls.length).toBe(2)
    ends[1]?.resolve(createResult())
    expect(await Promise.all(visits)).toEqual([createResult(), createResult()])
    expect(next).toHaveBeenCalledTimes(2)
  })

  it('does not give a recheck the cached data that a visit found', async () => {
    const { load, next, ends } = createCoalesced()
    const visit = load(createContext('visit'))
    const recheck = load(createContext('recheck'))
    ends[0]?.resolve(cachedResult)
    expect(await visit).toEqual(cachedResult)
    await expect.poll(() => next.mock.calls.length).toBe(2)
    ends[1]?.resolve(createResult())
    expect(await recheck).toEqual(createResult())
  })

  it('makes the load outdated that is deleted, and starts the next one anew', async () => {
    const { load, flights, next, ends } = createCoalesced()
    const first = load(createContext())
    flights.delete(createContext().getKeys()[0].name)
    const second = load(createContext())
    const contexts = next.mock.calls.map(([context]) => context)
    expect(contexts.map((context) => context.isOwner())).toEqual([false, true])
    ends[0]?.resolve(createResult())
    await first
    expect(flights.size).toBe(1)
    ends[1]?.resolve(createResult())
    await second
    expect(flights.size).toBe(0)
  })

  it('is outdated when the layer outside says so', async () => {
    const { load, next } = createCoalesced()
    void load(createContext('visit', { isCurrent: async () => false }))
    expect(await next.mock.calls[0]?.[0].isCurrent()).toBe(false)
  })
})
