import { describe, expect, it, vi } from 'vitest'
import { memoryStore, type OnboardingOptions } from '../../../src/server/index.js'
import { createBackend, createPost, noon, type ResourceName } from '../backend.js'
import { createScriptedUpstream, getPerson } from '../scripted-upstream.js'

const minute = 60_000
const burst = 20

const identify: OnboardingOptions['identify'] = ({ headers }) => getPerson(Number(headers.get('X-Session')))
const fail = () => Promise.reject(new Error('canary'))

/** A backend whose session is the header `X-Session`, on a clock of its own. */
function createLimited(options: Partial<OnboardingOptions> = {}, clock = { time: noon }) {
  const now = () => clock.time
  const upstream = createScriptedUpstream(now)
  const backend = createBackend({ gateway: upstream.gateway, identify, now, ...options })
  const recheck = async (number = 0, name: ResourceName = 'registration') => {
    const headers = { 'X-Session': String(number) }
    const response = await backend.handler(createPost(name, { fresh: true }, headers))
    return { status: response.status, age: response.headers.get('Age'), wait: response.headers.get('Retry-After') }
  }
  const recheckMany = async (count: number) => {
    for (let index = 0; index < count; index++) await recheck()
  }
  return { ...backend, upstream, clock, recheck, recheckMany }
}

const served = { status: 200, age: null, wait: null }

describe('the rate limiter', () => {
  it('allows twenty rechecks in a row, then says when the next may come', async () => {
    const { handler, recheck, recheckMany, upstream, clock } = createLimited()
    for (let index = 0; index < burst; index++) expect(await recheck()).toEqual(served)
    clock.time += 20_000
    const response = await handler(createPost('registration', { fresh: true }, { 'X-Session': '0' }))
    expect(response.headers.get('Retry-After')).toBe('40')
    expect(await response.json()).toMatchObject({
      status: 429,
      code: 'too_many_checks',
      action: 'wait',
      retryAfter: 40,
      requestId: expect.stringMatching(/^req-/),
    })
    await recheckMany(3)
    expect(upstream.calls).toBe(burst)
  })

  it('allows one more a minute, twenty at most', async () => {
    const { recheckMany, upstream, clock } = createLimited()
    await recheckMany(40)
    for (let minutes = 1; minutes <= 3; minutes++) {
      clock.time += minute
      await recheckMany(3)
      expect(upstream.calls).toBe(burst + minutes)
    }
    clock.time += 60 * minute
    await recheckMany(40)
    expect(upstream.calls).toBe(burst + 3 + burst)
  })

  it('allows 150 calls a day, UTC', async () => {
    const { recheck, upstream, clock } = createLimited()
    for (let index = 0; index < 150; index++) {
      expect(await recheck()).toEqual(served)
      clock.time += minute
    }
    const seconds = (Date.UTC(2026, 0, 16) - clock.time) / 1000
    expect(await recheck()).toEqual({ status: 429, age: null, wait: String(seconds) })
    clock.time = Date.UTC(2026, 0, 16)
    expect(await recheck()).toEqual(served)
    expect(upstream.calls).toBe(151)
  })

  it('counts each person alone, and both resources together', async () => {
    const { recheck, upstream } = createLimited()
    for (let index = 0; index < burst; index++) await recheck(0, index % 2 ? 'registration' : 'virtualAccounts')
    expect((await recheck(0, 'registration')).status).toBe(429)
    expect((await recheck(0, 'virtualAccounts')).status).toBe(429)
    expect(await recheck(1)).toEqual(served)
    expect(upstream.calls).toBe(burst + 1)
  })

  it('counts the person, not the session or the process', async () => {
    const clock = { time: noon }
    const options = { store: memoryStore({ now: () => clock.time }), secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' }
    const processes = [0, 1].map((index) =>
      createLimited({ ...options, identify: () => ({ ...getPerson(0), subject: `session-${index}` }) }, clock),
    )
    for (let index = 0; index < burst; index++) expect(await processes[index % 2]?.recheck()).toEqual(served)
    for (const process of processes) expect((await process.recheck()).status).toBe(429)
    expect(processes.map(({ upstream }) => upstream.calls)).toEqual([10, 10])
  })

  it('counts nothing for rechecks that join a call in flight', async () => {
    const { recheck, recheckMany, post, upstream } = createLimited({ identify: () => getPerson(0) })
    const release = upstream.hold()
    const visit = post('registration')
    await vi.waitFor(() => expect(upstream.underWay).toBe(1))
    const joined = Promise.all(Array.from({ length: 20 }, () => recheck()))
    release()
    expect(await joined).toEqual(Array.from({ length: 20 }, () => served))
    await visit
    expect(upstream.calls).toBe(1)
    await recheckMany(burst)
    expect(upstream.calls).toBe(burst)
  })

  it('costs one call per resource if rechecks come at the same time', async () => {
    const { recheck, recheckMany, upstream } = createLimited()
    const names = ['registration', 'registration', 'virtualAccounts', 'virtualAccounts'] as const
    expect(await Promise.all(names.map((name) => recheck(0, name)))).toEqual([served, served, served, served])
    expect(upstream.calls).toBe(2)
    await recheckMany(burst)
    expect(upstream.calls).toBe(burst)
  })

  it('refuses all rechecks that come at the same time over the limit', async () => {
    const { recheck, recheckMany, upstream } = createLimited()
    await recheckMany(burst)
    expect((await Promise.all([recheck(), recheck()])).map(({ status }) => status)).toEqual([429, 429])
    expect(upstream.calls).toBe(burst)
  })

  it('counts in the process alone if the store fails', async () => {
    const store = { get: fail, set: fail, setIfAbsent: fail, deleteIfEquals: fail, incr: fail }
    const { recheck, recheckMany, upstream } = createLimited({ store, secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' })
    await recheckMany(burst)
    expect(await recheck()).toMatchObject({ status: 429 })
    expect(upstream.calls).toBe(burst)
  })

  it('leaves cached data and the host’s own loads alone', async () => {
    const { recheckMany, getRegistration, getVirtualAccounts, verifyVirtualAccount, post, upstream } = createLimited()
    await recheckMany(burst)
    for (let index = 0; index < 10; index++) {
      await getRegistration(getPerson(0), { fresh: true })
      await getVirtualAccounts(getPerson(0), { fresh: true })
      await verifyVirtualAccount(getPerson(0), 'unknown')
    }
    expect(upstream.calls).toBe(burst + 40)
    await getRegistration(getPerson(0), { fresh: true })
    expect((await post('registration')).status).toBe(200)
  })

  it('tries a token once in the store if another process has taken it', async () => {
    const clock = { time: noon }
    const store = memoryStore({ now: () => clock.time })
    const taken: string[] = []
    const setIfAbsent: typeof store.setIfAbsent = (key, value, ttl) => {
      if (/:call:\d+$/.test(key)) taken.push(key)
      return store.setIfAbsent(key, value, ttl)
    }
    const options = { secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' }
    const first = createLimited({ ...options, store }, clock)
    const second = createLimited({ ...options, store: { ...store, setIfAbsent } }, clock)
    await first.recheckMany(10)
    for (let index = 0; index < 40; index++) await second.recheck()
    expect(taken).toHaveLength(burst)
  })
})
