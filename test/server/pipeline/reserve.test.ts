import { describe, expect, it, vi } from 'vitest'
import type { QuotaTracker } from '../../../src/server/pipeline/quota-tracker.js'
import { createReserve } from '../../../src/server/pipeline/reserve.js'
import { member } from '../scripted-upstream.js'
import { createContext } from './layers.js'
import { createProcesses, readProblem } from './quota-processes.js'

describe('a quota below a tenth', () => {
  it.each([
    { left: 5001, calls: 2, title: 'at a tenth they are' },
    { left: 5000, calls: 1, title: 'below a tenth they are not' },
  ])('refuses rechecks: $title allowed', async ({ left, calls }) => {
    const { first, upstream, advance } = createProcesses({ left })
    await first.post('registration')
    advance(5000)
    const response = await first.post('registration', { fresh: true })
    expect(response.status).toBe(200)
    expect(response.headers.get('Age')).toBe(calls === 2 ? null : '5')
    expect(upstream.calls).toBe(calls)
  })

  it('refuses a recheck if nothing is cached, and still loads for visits', async () => {
    const { first, upstream } = createProcesses({ left: 4000 })
    await first.visit(1)
    const problem = await readProblem(await first.post('registration', { fresh: true }))
    expect(problem).toMatchObject({ status: 429, wait: '60', code: 'too_many_checks', action: 'wait', retryAfter: 60 })
    expect(upstream.calls).toBe(1)
    expect((await first.post('registration')).status).toBe(200)
    expect(upstream.calls).toBe(2)
  })

  it('refuses the rechecks of a process that never called upstream', async () => {
    const { first, second, upstream } = createProcesses({ left: 4000 })
    await first.visit(0)
    const response = await second.post('registration', { fresh: true })
    expect({ status: response.status, age: response.headers.get('Age') }).toEqual({ status: 200, age: '0' })
    expect(upstream.calls).toBe(1)
  })

  it('is known to all processes while calls go on', async () => {
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
  ])('refuses visits with $title left: $isRefused', async ({ left, isRefused }) => {
    const { first, upstream } = createProcesses({ left })
    await first.visit(1)
    const problem = await readProblem(await first.post('registration'))
    expect(problem).toMatchObject(
      isRefused ? { status: 503, wait: '600', code: 'rate_limited', action: 'wait' } : { status: 200 },
    )
    expect(upstream.calls).toBe(isRefused ? 1 : 2)
  })

  it('still serves cached data and verifies accounts', async () => {
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

function createReserved(level: ReturnType<QuotaTracker['getLevel']>, { isProbe = false, retryAfter = 0 } = {}) {
  const steps: string[] = []
  const giveBack = vi.fn(async () => {})
  const quota = {
    refresh: async () => void steps.push('refresh'),
    update() {},
    close() {},
    getLevel: () => level,
    getLeft: () => null,
    getSecondsToReset: () => 30,
    tryProbe: async () => (steps.push('probe'), isProbe),
  }
  const rateLimiter = {
    consume: async () => (steps.push('token'), retryAfter > 0 ? { retryAfter } : { giveBack }),
  }
  return { steps, giveBack, reserve: createReserve({ quota, rateLimiter, callEveryMs: 60_000 }) }
}

describe('reserve', () => {
  it.each([
    { level: 'ample', purpose: 'recheck', steps: ['refresh', 'token'] },
    { level: 'ample', purpose: 'visit', steps: ['refresh', 'token'] },
    { level: 'low', purpose: 'visit', steps: ['refresh', 'token'] },
    { level: 'scarce', purpose: 'seed', steps: ['refresh', 'token'] },
    { level: 'scarce', purpose: 'verify', steps: ['refresh'] },
    { level: 'usedUp', purpose: 'visit', steps: ['refresh', 'token', 'probe'] },
    { level: 'usedUp', purpose: 'verify', steps: ['refresh', 'probe'] },
  ] as const)('grants a $purpose at the level $level after $steps', async ({ level, purpose, steps }) => {
    const reserved = createReserved(level, { isProbe: true })
    await reserved.reserve(createContext(purpose))
    expect(reserved.steps).toEqual(steps)
  })

  it.each([
    { level: 'low', purpose: 'recheck', code: 'too_many_checks', retryAfter: 60, steps: ['refresh'] },
    { level: 'scarce', purpose: 'recheck', code: 'too_many_checks', retryAfter: 60, steps: ['refresh'] },
    { level: 'scarce', purpose: 'visit', code: 'rate_limited', retryAfter: 600, steps: ['refresh'] },
    { level: 'usedUp', purpose: 'recheck', code: 'quota_exhausted', retryAfter: 30, steps: ['refresh'] },
    {
      level: 'usedUp',
      purpose: 'visit',
      code: 'quota_exhausted',
      retryAfter: 30,
      steps: ['refresh', 'token', 'probe'],
    },
    { level: 'usedUp', purpose: 'seed', code: 'quota_exhausted', retryAfter: 30, steps: ['refresh', 'token', 'probe'] },
  ] as const)('refuses a $purpose at the level $level: $code', async ({ level, purpose, code, retryAfter, steps }) => {
    const reserved = createReserved(level)
    const context = createContext(purpose)
    const refused = { code, retryAfter, requestId: context.requestId }
    await expect(reserved.reserve(context)).rejects.toMatchObject(refused)
    expect(reserved.steps).toEqual(steps)
  })

  it('refuses a recheck over the limit of the person, with the seconds to wait', async () => {
    const { reserve } = createReserved('ample', { retryAfter: 40 })
    const refused = { code: 'too_many_checks', retryAfter: 40 }
    await expect(reserve(createContext('recheck'))).rejects.toMatchObject(refused)
  })

  it('gives the token of a recheck back on demand', async () => {
    const { reserve, giveBack } = createReserved('ample')
    await (await reserve(createContext('recheck'))).giveBack()
    expect(giveBack).toHaveBeenCalledOnce()
  })
})
