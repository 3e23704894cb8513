import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryStore, type OnboardingOptions } from '../../../src/server/index.js'
import { createBackend, createPost, noon } from '../backend.js'
import { createScriptedUpstream, getPerson, reply } from '../scripted-upstream.js'

const html = () => new Response('<html>', { status: 200 })
const refuse = () => {
  throw new TypeError('fetch failed')
}
const stall = () => new Promise<never>(() => {})
const unavailable = { code: 'upstream_unavailable', action: 'retry', status: 503 }
const breakerMs = 10_000

/** A backend that caches nothing and gives upstream up after `breakerFailures`. */
function createFragile(limits: OnboardingOptions['limits'] = {}, options: Partial<OnboardingOptions> = {}) {
  const upstream = createScriptedUpstream()
  const backend = createBackend({
    gateway: upstream.gateway,
    ttl: { member: 0, accounts: 0 },
    limits: { retryDelayMs: 0, breakerFailures: 4, breakerMs, ...limits },
    ...options,
  })
  const load = (number = 0) => backend.getRegistration(getPerson(number))
  const getBreaker = () => backend.health().breaker
  return { ...backend, upstream, load, getBreaker }
}

/** Fails until the breaker is open. */
async function createOpen(limits?: OnboardingOptions['limits']) {
  const backend = createFragile({ breakerFailures: 2, ...limits })
  backend.upstream.queue(reply(503), reply(503))
  await expect(backend.load()).rejects.toMatchObject({ code: 'upstream_unavailable' })
  expect(backend.getBreaker()).toBe('open')
  return backend
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'], now: noon }))
afterEach(() => void vi.useRealTimers())

describe('the breaker', () => {
  it.each([
    { title: 'a refused connection', fail: refuse },
    { title: 'no response', fail: stall },
    { title: '408', fail: reply(408) },
    { title: '503', fail: reply(503) },
    { title: 'a bare 500', fail: reply(500) },
    { title: '500 with its own number', fail: reply(500, 500) },
    { title: '503 in a body', fail: reply(500, 503) },
    { title: '502', fail: reply(502) },
    { title: '504', fail: reply(504) },
    { title: '520', fail: reply(520) },
    { title: 'a firewall’s page', fail: () => new Response('<html>', { status: 403 }) },
    { title: '3999', fail: reply(500, 3999) },
    { title: '3004', fail: reply(500, 3004) },
    { title: '3005 with 400', fail: reply(400, 3005) },
    { title: '3005 with 200', fail: reply(200, 3005) },
    { title: 'HTML', fail: html },
    { title: 'an empty body', fail: () => new Response('') },
    { title: 'an empty 202', fail: () => new Response('', { status: 202 }) },
  ])('opens after $title four times in a row', async ({ fail }) => {
    const backend = createFragile({ attemptMs: 30 })
    backend.upstream.reply = fail
    for (let count = 0; count < 4; count++) await backend.load().catch(() => {})
    expect(backend.upstream.calls).toBe(4)
    expect(backend.getBreaker()).toBe('open')
    const response = await backend.post('registration')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject(unavailable)
    expect(backend.upstream.calls).toBe(4)
  })

  it.each([
    ...[3006, 3600, 3010, 4006, 2001, 2003, 4000, 3003, 7000, 9999].map((code) => ({
      title: `${code}`,
      fail: reply(500, code),
    })),
    ...[400, 401, 403, 404, 418, 429, 302].map((status) => ({ title: `a bare ${status}`, fail: reply(status) })),
    { title: 'a page with 404', fail: () => new Response('<html>', { status: 404 }) },
    { title: '429 in a body', fail: reply(500, 429) },
    { title: 'a list', fail: () => new Response('[]') },
    { title: 'an unknown result', fail: () => Response.json({ result: 'perhaps' }) },
    { title: 'an error in a 200', fail: () => Response.json({ error: 'canary' }) },
  ])('stays closed after $title', async ({ fail }) => {
    const backend = createFragile({ breakerFailures: 1 })
    backend.upstream.reply = fail
    for (let count = 1; count <= 5; count++) {
      await expect(backend.load()).rejects.toMatchObject({ name: 'OnboardingError' })
      expect(backend.upstream.calls).toBeGreaterThanOrEqual(count)
    }
    expect(backend.getBreaker()).toBe('closed')
  })

  it.each([
    { title: 'a result', between: () => Response.json({ result: 'member' }) },
    { title: 'a business error', between: reply(500, 3006) },
    { title: 'a non-member', between: reply(500, 3007) },
    { title: 'a wrong shape', between: () => new Response('[]') },
  ])('starts counting again after $title', async ({ between }) => {
    const backend = createFragile({ breakerFailures: 2 })
    for (let count = 0; count < 5; count++) {
      backend.upstream.queue(reply(503), between)
      await backend.load().catch(() => {})
    }
    expect(backend.upstream.calls).toBe(10)
    expect(backend.getBreaker()).toBe('closed')
  })

  it('lets exactly one attempt through when it is half open, and the others once that one succeeds', async () => {
    const backend = await createOpen()
    vi.advanceTimersByTime(breakerMs - 1)
    await expect(backend.load()).rejects.toMatchObject({ code: 'upstream_unavailable' })
    expect(backend.upstream.calls).toBe(2)

    vi.advanceTimersByTime(1)
    const release = backend.upstream.hold()
    const loads = [1, 2, 3].map(backend.load)
    await vi.waitFor(() => expect(backend.upstream.calls).toBe(3))
    expect(backend.upstream.underWay).toBe(1)
    expect(backend.getBreaker()).toBe('open')
    release()
    expect(await Promise.all(loads)).toHaveLength(3)
    expect(backend.upstream.calls).toBe(5)
    expect(backend.getBreaker()).toBe('closed')
  })

  it('stays open if that attempt fails, and lets no other through', async () => {
    const backend = await createOpen()
    vi.advanceTimersByTime(breakerMs)
    backend.upstream.queue(reply(503))
    const outcomes = await Promise.allSettled([1, 2, 3].map(backend.load))
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(backend.upstream.calls).toBe(3)
    expect(backend.getBreaker()).toBe('open')
    vi.advanceTimersByTime(breakerMs)
    await backend.load()
    expect(backend.getBreaker()).toBe('closed')
  })

  it('closes if that attempt is a business error', async () => {
    const backend = await createOpen()
    vi.advanceTimersByTime(breakerMs)
    backend.upstream.queue(reply(500, 2003))
    await expect(backend.load()).rejects.toMatchObject({ code: 'portal_locked' })
    expect(backend.getBreaker()).toBe('closed')
  })

  it('does not take an attempt that came too late for a success', async () => {
    vi.useFakeTimers({ now: noon })
    const limits = { concurrency: 1, attemptMs: 50, totalMs: 50, breakerFailures: 1, breakerMs: 0 }
    const backend = createFragile(limits)
    backend.upstream.reply = stall
    const outcomes = Promise.allSettled([1, 2].map(backend.load))
    await vi.advanceTimersByTimeAsync(50)
    const codes = (await outcomes).map((outcome) => String(outcome.status === 'rejected' && outcome.reason.code))
    expect(new Set(codes)).toEqual(new Set(['rate_limited', 'timeout']))
    expect(backend.upstream.calls).toBe(1)
    expect(backend.getBreaker()).toBe('open')
  })

  it('is one per process', async () => {
    const options = { store: memoryStore(), secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' }
    const [first, second] = [createFragile({ breakerFailures: 2 }, options), createFragile({}, options)]
    first.upstream.reply = reply(503)
    await first.load().catch(() => {})
    expect(first.getBreaker()).toBe('open')
    expect(second.getBreaker()).toBe('closed')
    await second.load()
    expect(second.upstream.calls).toBe(1)
  })

  it('leaves cached data usable', async () => {
    const upstream = createScriptedUpstream()
    const backend = createBackend({ gateway: upstream.gateway, limits: { retryDelayMs: 0, breakerFailures: 1 } })
    await backend.post('registration')
    upstream.reply = reply(503)
    await backend.post('registration', { fresh: true })
    expect(backend.health().breaker).toBe('open')
    expect((await backend.handler(createPost('registration'))).headers.get('Age')).toBe('0')
  })
})
