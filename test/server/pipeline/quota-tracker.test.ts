import { describe, expect, it } from 'vitest'
import { OnboardingError, type Gateway } from '../../../src/server/index.js'
import { createBackend } from '../backend.js'
import { createScriptedUpstream, getPerson, member, reply } from '../scripted-upstream.js'

const hour = 3_600_000
const noon = Date.UTC(2026, 0, 15, 12)

/** A backend before an upstream that says how many calls are left and what time it is, whatever it responds. */
function createBackendBefore(respond: (headers: Record<string, string>) => Response, left: number | null = 7) {
  const clock = { time: noon }
  const upstream = createScriptedUpstream(() => clock.time)
  upstream.reply = () =>
    respond({
      ...(left !== null && { 'X-RateLimit-Remaining-Day': String(left), 'X-RateLimit-Limit-Day': '40000' }),
      Date: new Date(clock.time + hour).toUTCString(),
    })
  const { gateway } = upstream
  const backend = createBackend({ gateway, now: () => clock.time, limits: { retryDelayMs: 0 } })
  return { ...backend, upstream, clock, visit: (number: number) => backend.getRegistration(getPerson(number)) }
}

describe('the quota tracker', () => {
  it.each([
    { title: 'a business error', status: 500, number: 4006, code: 'consent_required', calls: 1 },
    { title: 'an error that is tried again', status: 503, number: undefined, code: 'upstream_unavailable', calls: 2 },
    { title: 'a rate limit', status: 429, number: undefined, code: 'rate_limited', calls: 1 },
    { title: 'an unreadable response', status: 200, number: undefined, code: 'invalid_response', calls: 1 },
    { title: 'an unknown route', status: 404, number: undefined, code: 'not_available', calls: 1 },
  ])('reads from $title how many calls are left', async ({ status, number, code, calls }) => {
    const { visit, health, upstream } = createBackendBefore((headers) => reply(status, number, headers)())
    await expect(visit(1)).rejects.toMatchObject({ code })
    expect(health().quotaLeft).toBe(7)
    await expect(visit(2)).rejects.toMatchObject({ code: 'rate_limited', retryAfter: 600 })
    expect(upstream.calls).toBe(calls)
  })

  it('closes upstream until 00:00 by its clock if an error took the last call', async () => {
    const { visit, upstream } = createBackendBefore((headers) => reply(500, 4006, headers)(), 0)
    await expect(visit(1)).rejects.toMatchObject({ code: 'consent_required' })
    await expect(visit(2)).rejects.toMatchObject({ code: 'quota_exhausted', retryAfter: 11 * 3600 })
    expect(upstream.calls).toBe(1)
  })

  it.each([-1, Number.NaN, Infinity, 0.5, '40', '0', true, [], {}, undefined])(
    'takes no word of a custom gateway that is no number of calls: %j',
    async (odd) => {
      const data = { status: 'member', consentExpiresOn: null }
      const give = async () => ({ data, quotaLeft: odd, quotaLimit: odd, date: odd })
      const gateway = { id: 'own', getRegistration: give, getVirtualAccounts: give } as unknown as Gateway
      const { getRegistration, health } = createBackend({ gateway })
      for (const number of [1, 2, 3]) expect(await getRegistration(getPerson(number))).toMatchObject(data)
      expect(health().quotaLeft).toBe(null)
    },
  )

  it.each([-1, Number.NaN, 0.5, '40'])('takes the usual limit of a day for %j', async (quotaLimit) => {
    const give = async () => ({ data: { status: 'member', consentExpiresOn: null }, quotaLeft: 400, quotaLimit })
    const gateway = { id: 'own', getRegistration: give, getVirtualAccounts: give } as unknown as Gateway
    const { getRegistration } = createBackend({ gateway })
    await getRegistration(getPerson(1))
    await expect(getRegistration(getPerson(2))).rejects.toMatchObject({ code: 'rate_limited' })
  })

  it('stays used up after an error that says nothing of it', async () => {
    const { visit, health, upstream, clock } = createBackendBefore(() => reply(500, 4006)())
    upstream.queue(reply(429, undefined, { 'X-RateLimit-Remaining-Day': '0' }))
    await expect(visit(1)).rejects.toMatchObject({ code: 'quota_exhausted' })
    clock.time += 600_000
    await expect(visit(2)).rejects.toMatchObject({ code: 'consent_required' })
    expect(health().quotaLeft).toBe(0)
  })

  it('measures by the limit that an error names', async () => {
    const { visit, upstream } = createBackendBefore((headers) => reply(500, 4006, headers)(), 400)
    await visit(1).catch(() => {})
    upstream.reply = () => Response.json(member)
    expect(await visit(2)).toMatchObject({ status: 'member' })
  })

  it('has no calls left if a custom gateway throws quota_exhausted', async () => {
    let calls = 0
    const refuse = async () => {
      calls++
      throw new OnboardingError('quota_exhausted', { retryAfter: 30 })
    }
    const gateway = { id: 'own', getRegistration: refuse, getVirtualAccounts: refuse }
    const backend = createBackend({ gateway })
    for (const number of [1, 2]) {
      const refused = { code: 'quota_exhausted', retryAfter: 30 }
      await expect(backend.getRegistration(getPerson(number))).rejects.toMatchObject(refused)
    }
    expect(calls).toBe(1)
    expect(backend.health().quotaLeft).toBe(0)
  })

  it('refuses rechecks of a used-up quota also if no interval is set', async () => {
    const upstream = createScriptedUpstream()
    upstream.reply = reply(429, undefined, { 'X-RateLimit-Remaining-Day': '0' })
    const backend = createBackend({ gateway: upstream.gateway, limits: { callEveryMs: 0 } })
    for (let turn = 0; turn < 3; turn++) {
      const response = await backend.post('registration', { fresh: true })
      expect(await response.json()).toMatchObject({ code: 'quota_exhausted' })
    }
    expect(upstream.calls).toBe(1)
  })
})
