import { describe, expect, it } from 'vitest'
import { memoryStore, type Gateway } from '../../../src/server/index.js'
import { createBackend, secret } from '../backend.js'
import { createScriptedUpstream, getPerson, member, reply } from '../scripted-upstream.js'

const hour = 3_600_000
const tenMinutes = 600_000
/** 12:00 in UTC. */
const start = Date.UTC(2026, 0, 15, 12)
const midnight = Date.UTC(2026, 0, 16)

/** Processes on one store before an upstream that counts a day's calls and whose clock may be off. */
function createProcesses({ left = 50_000, limit = 50_000, offset = 0, time = start } = {}) {
  const clock = { time }
  const now = () => clock.time
  const upstream = Object.assign(createScriptedUpstream(now), { left, limit, offset })
  const getHeaders = (remaining: number) => ({
    'X-RateLimit-Limit-Day': String(upstream.limit),
    'X-RateLimit-Remaining-Day': String(remaining),
    Date: new Date(now() + upstream.offset).toUTCString(),
  })
  upstream.reply = () => {
    if (upstream.left <= 0) return reply(429, undefined, getHeaders(0))()
    return Response.json(member, { headers: getHeaders(--upstream.left) })
  }
  const store = memoryStore({ now })
  const createProcess = (gateway: Gateway = upstream.gateway) => {
    const backend = createBackend({ gateway, store, secret, now, identify: () => getPerson(0) })
    const visit = (number: number) => backend.getRegistration(getPerson(number))
    const verify = () => backend.verifyVirtualAccount(getPerson(0), '00002.160657695589800099.주식투자용')
    return { ...backend, visit, verify }
  }
  const advance = (ms: number) => void (clock.time += ms)
  return { upstream, advance, createProcess, first: createProcess(), second: createProcess() }
}

async function readProblem(response: Response) {
  return { status: response.status, wait: response.headers.get('Retry-After'), ...(await response.json()) }
}

const exhausted = (retryAfter: number) => ({ code: 'quota_exhausted', action: 'wait', retryAfter })

describe('a used up quota', () => {
  it.each([
    { offset: hour, time: midnight - hour - 30_000, title: 'ahead' },
    { offset: -hour, time: midnight + hour - 30_000, title: 'behind' },
    { offset: 0, time: midnight - 30_000, title: 'right' },
  ])('ends at 00:00 UTC by upstream’s clock, also if it is $title', async ({ offset, time }) => {
    const { first, upstream, advance } = createProcesses({ offset, time, left: 1 })
    await first.visit(1)
    await expect(first.visit(2)).rejects.toMatchObject(exhausted(30))
    advance(20_000)
    await expect(first.visit(2)).rejects.toMatchObject(exhausted(10))
    expect(upstream.calls).toBe(1)
    advance(10_000)
    upstream.left = 50_000
    expect(await first.visit(2)).toMatchObject({ status: 'member' })
    expect(first.health().quotaLeft).toBe(49_999)
  })

  it.each([hour, -hour])('that is the first response ends by upstream’s clock, %i ms off', async (offset) => {
    const { first, upstream } = createProcesses({ offset, left: 0 })
    const seconds = (midnight - start - offset) / 1000
    await expect(first.visit(1)).rejects.toMatchObject(exhausted(seconds))
    await expect(first.visit(2)).rejects.toMatchObject(exhausted(seconds))
    expect(upstream.calls).toBe(1)
  })

  it('is a problem with the seconds to wait, whoever says so', async () => {
    const { first, upstream } = createProcesses({ left: 0 })
    const [byUpstream, fromMemory, toWhoComesBack] = [{}, {}, { fresh: true }]
    for (const body of [byUpstream, fromMemory, toWhoComesBack]) {
      expect(await readProblem(await first.post('registration', body))).toMatchObject({
        status: 503,
        wait: '43200',
        ...exhausted(43_200),
      })
    }
    expect(upstream.calls).toBe(1)
  })

  it('closes upstream to all processes, whatever for', async () => {
    const { first, second, upstream } = createProcesses({ left: 1, offset: hour })
    await first.visit(1)
    await expect(second.visit(2)).rejects.toMatchObject(exhausted(11 * 3600))
    await expect(second.verify()).rejects.toMatchObject({ code: 'quota_exhausted' })
    expect(upstream.calls).toBe(1)
    expect(second.health().quotaLeft).toBe(0)
  })

  it('serves cached results when the quota is used up', async () => {
    const { first, upstream } = createProcesses({ left: 1 })
    await first.post('registration')
    const response = await first.post('registration', { fresh: true })
    expect({ status: response.status, age: response.headers.get('Age') }).toEqual({ status: 200, age: '0' })
    expect(upstream.calls).toBe(1)
  })

  it('is tried once in ten minutes by all processes together', async () => {
    const { first, second, upstream, advance } = createProcesses({ left: 0 })
    const visitAll = () => Promise.allSettled([1, 2, 3, 4].flatMap((one) => [first.visit(one), second.visit(-one)]))
    await first.visit(1).catch(() => {})
    for (let calls = 1; calls <= 4; calls++) {
      await visitAll()
      expect(upstream.calls).toBe(calls)
      advance(tenMinutes - 1000)
      await visitAll()
      expect(upstream.calls).toBe(calls)
      advance(1000)
    }
  })

  it('is open again for all processes after a trial that succeeds', async () => {
    const { first, second, upstream, advance } = createProcesses({ left: 0 })
    for (const process of [first, second]) await process.visit(1).catch(() => {})
    upstream.left = 30_000
    advance(tenMinutes)
    await first.visit(1)
    advance(1000)
    await second.visit(2)
    await first.visit(3)
    expect(upstream.calls).toBe(4)
    expect([first, second].map((process) => process.health().quotaLeft)).toEqual([29_997, 29_998])
  })

  it('opens the quota again if the gateway does not say what is left', async () => {
    const { createProcess, upstream, advance } = createProcesses({ left: 0 })
    const { gateway } = upstream
    const silent: Gateway = {
      ...gateway,
      getRegistration: async (who, request) => ({ ...(await gateway.getRegistration(who, request)), quotaLeft: null }),
    }
    const [first, second] = [createProcess(silent), createProcess(silent)]
    for (const process of [first, second]) await process.visit(1).catch(() => {})
    expect(upstream.calls).toBe(1)
    upstream.left = 30_000
    advance(tenMinutes)
    await first.visit(1)
    advance(1000)
    await first.visit(2)
    await second.visit(3)
    advance(1000)
    await first.visit(4)
    expect(upstream.calls).toBe(5)
    expect(first.health().quotaLeft).toBe(null)
  })

  it('is forgotten on a new day, though nobody tried', async () => {
    const { first, second, upstream, advance } = createProcesses({ left: 0 })
    await first.visit(1).catch(() => {})
    upstream.left = 50_000
    advance(midnight - start - 1000)
    await expect(first.visit(1)).resolves.toMatchObject({ status: 'member' })
    expect(first.health().quotaLeft).toBe(49_999)
    advance(1000)
    expect(first.health().quotaLeft).toBe(null)
    await Promise.all([first.visit(2), second.visit(3)])
    expect(upstream.calls).toBe(4)
  })
})

describe('a quota below a tenth', () => {
  it.each([
    { left: 5001, calls: 2, title: 'calls upstream with more than a tenth left' },
    { left: 5000, calls: 1, title: 'serves the cached result with a tenth left' },
  ])('a recheck $title', async ({ left, calls }) => {
    const { first, upstream, advance } = createProcesses({ left })
    await first.post('registration')
    advance(5000)
    const response = await first.post('registration', { fresh: true })
    expect(response.status).toBe(200)
    expect(response.headers.get('Age')).toBe(calls === 2 ? null : '5')
    expect(upstream.calls).toBe(calls)
  })

  it('refuses a recheck without a cached result, and still loads visits', async () => {
    const { first, upstream } = createProcesses({ left: 4000 })
    await first.visit(1)
    const problem = await readProblem(await first.post('registration', { fresh: true }))
    expect(problem).toMatchObject({ status: 429, wait: '60', code: 'too_many_checks', action: 'wait', retryAfter: 60 })
    expect(upstream.calls).toBe(1)
    expect((await first.post('registration')).status).toBe(200)
    expect(upstream.calls).toBe(2)
  })

  it('spares rechecks also of a process that never called upstream', async () => {
    const { first, second, upstream } = createProcesses({ left: 4000 })
    await first.visit(0)
    const response = await second.post('registration', { fresh: true })
    expect({ status: response.status, age: response.headers.get('Age') }).toEqual({ status: 200, age: '0' })
    expect(upstream.calls).toBe(1)
  })

  it('is shared by one process with the others while calls go on', async () => {
    const { first, second, upstream, advance } = createProcesses({ left: 6000 })
    await second.visit(0)
    upstream.left = 4000
    await first.visit(1)
    advance(1000)
    await first.visit(2)
    await second.visit(0)
    await second.verify()
    expect(second.health().quotaLeft).toBeLessThan(4000)
  })
})

describe('a quota below a hundredth', () => {
  it.each([
    { left: 501, title: 'one hundredth', isRefused: false },
    { left: 500, title: 'less', isRefused: true },
  ])('with $title left is kept for money: $isRefused', async ({ left, isRefused }) => {
    const { first, upstream } = createProcesses({ left })
    await first.visit(1)
    const problem = await readProblem(await first.post('registration'))
    expect(problem).toMatchObject(
      isRefused ? { status: 503, wait: '600', code: 'rate_limited', action: 'wait' } : { status: 200 },
    )
    expect(upstream.calls).toBe(isRefused ? 1 : 2)
  })

  it('serves cached results and verifies accounts', async () => {
    const { first, upstream } = createProcesses({ left: 100 })
    await first.post('registration')
    expect((await first.post('registration')).headers.get('Age')).toBe('0')
    expect((await first.post('registration', { fresh: true })).headers.get('Age')).toBe('0')
    expect((await first.post('virtualAccounts', { fresh: true })).status).toBe(429)
    expect(upstream.calls).toBe(1)
    expect(await first.verify()).toMatchObject({ firmCode: '00002' })
    expect(upstream.calls).toBe(3)
  })

  it('is known to a process that never called upstream', async () => {
    const { first, second, upstream } = createProcesses({ left: 100 })
    await first.visit(1)
    await expect(second.visit(2)).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 600 })
    expect(upstream.calls).toBe(1)
  })

  it('is measured by the usual limit if upstream does not name one', async () => {
    const { first, upstream } = createProcesses()
    upstream.reply = () => Response.json(member, { headers: { 'X-RateLimit-Remaining-Day': '499' } })
    await first.visit(1)
    await expect(first.visit(2)).rejects.toMatchObject({ code: 'rate_limited' })
  })
})
