import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { AuditRecord, Identity, SweepOptions, SweptConsent } from '../../../src/server/index.js'
import type { Persona } from '../../../src/sandbox/index.js'
import { createBackend } from '../backend.js'

const quick: SweepOptions = { reserve: 0, perSecond: 1000 }

async function collect(swept: AsyncIterable<SweptConsent>): Promise<SweptConsent[]> {
  const all: SweptConsent[] = []
  for await (const one of swept) all.push(one)
  return all
}

/** The test backend with one persona in a state, and its identity. */
async function createSweep(changes: Partial<Persona> = {}, options: Parameters<typeof createBackend>[0] = {}) {
  const backend = createBackend(options)
  if (Object.keys(changes).length > 0) await backend.patch(changes)
  const identify = (ids: string[]) => ids.map((id) => ({ ...backend.getIdentity(id), subject: id }))
  return {
    ...backend,
    sweep: (ids: string[], sweep = quick) => collect(backend.sweepConsents(identify(ids), sweep)),
    identify,
  }
}

describe('sweepConsents', () => {
  it('says for each person how many days are left, in the order given', async () => {
    const { sweep } = await createSweep()
    expect(await sweep(['expiring', 'newcomer', 'expired', 'hong', 'lapsed', 'locked', 'many'])).toEqual([
      { subject: 'expiring', daysLeft: 12, outcome: 'endsSoon' },
      { subject: 'newcomer', daysLeft: null, outcome: 'fine' },
      { subject: 'expired', daysLeft: -12, outcome: 'over' },
      { subject: 'hong', daysLeft: null, outcome: 'fine' },
      { subject: 'lapsed', daysLeft: -12, outcome: 'over' },
      { subject: 'locked', daysLeft: null, outcome: 'portal_locked' },
      { subject: 'many', daysLeft: 200, outcome: 'fine' },
    ])
  })

  it.each([
    [{ commonTermsExpireDate: '20260115', serviceTermsExpireDate: '20260301' }, 0, 'endsSoon'],
    [{ commonTermsExpireDate: '20260301', serviceTermsExpireDate: '20260214' }, 30, 'endsSoon'],
    [{ commonTermsExpireDate: '20260301', serviceTermsExpireDate: '20260215' }, 31, 'fine'],
    [{ commonTermsExpireDate: '20260114', serviceTermsExpireDate: '20270101' }, -1, 'over'],
    [{ commonTermsExpireDate: '20260120', serviceTermsExpireDate: null }, 5, 'endsSoon'],
  ])('counts to the consent that ends first, by the day in Seoul: %j', async (changes, daysLeft, outcome) => {
    const { sweep } = await createSweep(changes)
    expect(await sweep(['many'])).toEqual([{ subject: 'many', daysLeft, outcome }])
  })

  it('costs two calls for a member, one for a non-member, and none for what is cached', async () => {
    const { sweep, countUpstreamCalls, post } = await createSweep()
    await sweep(['many', 'newcomer'])
    expect(await countUpstreamCalls()).toBe(3)
    await sweep(['many'])
    expect(await countUpstreamCalls()).toBe(3)
    await post('virtualAccounts')
    expect(await countUpstreamCalls()).toBe(3)
  })

  it('spends nothing of the calls that a person has', async () => {
    const { sweep, forget, getIdentity, post } = await createSweep({}, { limits: { callBurst: 1, callsPerDay: 1 } })
    for (let round = 0; round < 3; round++) {
      expect(await sweep(['many'])).toMatchObject([{ outcome: 'fine' }])
      await forget(getIdentity('many'))
    }
    expect((await post('registration')).status).toBe(200)
    expect((await post('registration', { fresh: true })).status).toBe(429)
  })

  it('ends before it would touch the reserve, and says at whom', async () => {
    const { sweep, sandbox, countUpstreamCalls } = await createSweep()
    const body = JSON.stringify({ limit: 100, remaining: 17 })
    await sandbox.control(new Request('http://localhost/__sandbox/quota', { method: 'PATCH', body }), '127.0.0.1')
    expect(await sweep(['many', 'expiring', 'expired', 'lapsed', 'heavy'], { ...quick, reserve: 10 })).toEqual([
      { subject: 'many', daysLeft: 200, outcome: 'fine' },
      { subject: 'expiring', daysLeft: 12, outcome: 'endsSoon' },
      { subject: 'expired', daysLeft: null, outcome: 'quota_exhausted' },
    ])
    expect(await countUpstreamCalls()).toBe(4)
  })

  it('leaves the reserve alone even if each call has to be made twice', async () => {
    const { sweep, sandbox, layFault, countUpstreamCalls } = await createSweep({}, { limits: { retryDelayMs: 0 } })
    const body = JSON.stringify({ limit: 100, remaining: 15 })
    await sandbox.control(new Request('http://localhost/__sandbox/quota', { method: 'PATCH', body }), '127.0.0.1')
    await sweep(['many'], { ...quick, reserve: 10 })
    for (const path of ['register', 'consent'] as const) await layFault({ path, kind: 'reply', status: 503, times: 1 })
    // 13 calls are left, and one person could cost four.
    expect(await sweep(['expiring'], { ...quick, reserve: 10 })).toMatchObject([{ outcome: 'quota_exhausted' }])
    expect(await countUpstreamCalls()).toBe(2)
    expect(await sweep(['expiring'], { ...quick, reserve: 9 })).toMatchObject([{ outcome: 'endsSoon' }])
    expect(await countUpstreamCalls()).toBe(6)
  })

  it('goes on after an error, and after an identity that cannot exist', async () => {
    const { sweepConsents, identify, layFault } = await createSweep()
    await layFault({ path: 'register', kind: 'reply', status: 500, body: '{"code":3600}', times: 1 })
    const nobody: Identity = { subject: 'nobody', ci: '', korName: '' }
    const people = [...identify(['many']), nobody, ...identify(['expiring'])]
    expect(await collect(sweepConsents(people, quick))).toMatchObject([
      { subject: 'many', outcome: 'firm_unavailable' },
      { subject: 'nobody', outcome: 'identity_mismatch' },
      { subject: 'expiring', outcome: 'endsSoon' },
    ])
  })

  it('records each access', async () => {
    const records: AuditRecord[] = []
    const { sweep } = await createSweep({}, { audit: (record) => void records.push(record) })
    await sweep(['many'])
    expect(records).toMatchObject([
      { subject: 'many', action: 'sweep', resource: 'registration', outcome: 'upstream' },
      { subject: 'many', action: 'sweep', resource: 'virtualAccounts', outcome: 'upstream' },
    ])
  })

  it('reads no further than its consumer does, from an iterable that is slow, too', async () => {
    const { sweepConsents, identify, countUpstreamCalls } = await createSweep()
    let given = 0
    async function* give() {
      for (const one of identify(['many', 'expiring', 'expired'])) {
        given++
        yield one
      }
    }
    for await (const { subject } of sweepConsents(give(), quick)) if (subject === 'expiring') break
    expect(given).toBe(2)
    expect(await countUpstreamCalls()).toBe(4)
  })

  it.each([
    { reserve: -1, perSecond: 1 },
    { reserve: Number.NaN, perSecond: 1 },
    { reserve: 0, perSecond: 0 },
    { reserve: 0, perSecond: 1e-7 },
    {} as SweepOptions,
  ])('throws at once without a reserve and a pace: %j', async (options) => {
    const { sweepConsents } = await createSweep()
    expect(() => sweepConsents([], options)).toThrow(/sweepConsents got no reserve or no pace/)
  })

  it('starts no more people a second than the pace says', async () => {
    const { sweepConsents, identify, sweep } = await createSweep()
    // What is cached takes no time.
    await sweep(['many', 'expiring', 'expired'])
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    const seen: string[] = []
    const swept = sweepConsents(identify(['many', 'expiring', 'expired']), { reserve: 0, perSecond: 2 })
    const whole = (async () => {
      for await (const { subject } of swept) seen.push(subject)
    })()
    const seenAfter = async (ms: number) => {
      await vi.advanceTimersByTimeAsync(ms)
      await new Promise((resolve) => setImmediate(resolve))
      return seen.length
    }
    expect(await seenAfter(1)).toBe(1)
    expect(await seenAfter(498)).toBe(1)
    expect(await seenAfter(1)).toBe(2)
    expect(await seenAfter(500)).toBe(3)
    await whole
  })
})
