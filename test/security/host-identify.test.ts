import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPerson } from './support/people.js'
import { oddThenables, oddValues } from './support/odd-values.js'
import { createRequest, createService, type ServiceOptions } from './support/service.js'
import { withdrawn } from './support/upstream.js'

type Identify = NonNullable<ServiceOptions['identify']>
const limits = { identifyMs: 20, attemptMs: 100, totalMs: 200 }
/** Long after every limit: a request without a response by then hangs. */
const timeout = 3000
const hang = () => new Promise<never>(() => {})

afterEach(() => void vi.useRealTimers())

const identifying = (get: () => unknown) => createService({ identify: get as Identify, limits })

async function expectRefused(get: () => unknown): Promise<number> {
  const response = await identifying(get).post('registration')
  const text = await response.text()
  expect(text).not.toContain('canary')
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  return response.status
}

describe('identify', () => {
  it.each(oddThenables)(
    'that returns %s leads to 503 or 504',
    async (_, create) => {
      expect([503, 504]).toContain(await expectRefused(create))
    },
    timeout,
  )

  it.each(oddValues)('that throws %s leads to 503', async (_, create) => {
    const status = await expectRefused(() => {
      throw create()
    })
    expect(status).toBe(503)
  })

  it.each(oddValues)('that rejects with %s leads to 503', async (_, create) => {
    expect(await expectRefused(() => Promise.reject(create()))).toBe(503)
  })

  it.each(oddValues)('that returns %s leads to 401 or 503, without a call', async (_, create) => {
    const service = identifying(create)
    expect([401, 503]).toContain((await service.post('registration')).status)
    expect(service.upstream.calls).toEqual([])
  })

  it(
    'has five seconds by default',
    async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
      const service = createService({ identify: () => new Promise(() => {}) })
      let status = 0
      const responded = service.post('registration').then((response) => (status = response.status))
      await vi.advanceTimersByTimeAsync(4999)
      expect(status).toBe(0)
      await vi.advanceTimersByTimeAsync(2)
      await responded
      expect([503, 504]).toContain(status)
    },
    timeout,
  )

  it(
    'takes its time from that of the whole request',
    async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
      const service = createService({ identify: () => new Promise(() => {}), limits: { totalMs: 50 } })
      const responded = service.post('registration')
      await vi.advanceTimersByTimeAsync(51)
      expect([503, 504]).toContain((await responded).status)
    },
    timeout,
  )

  it(
    'that resolves late changes nothing any more',
    async () => {
      let resolveIdentity!: (identity: unknown) => void
      const service = identifying(() => new Promise((resolve) => void (resolveIdentity = resolve)))
      expect([503, 504]).toContain((await service.post('registration')).status)
      resolveIdentity(createPerson(1))
      await service.close()
      expect(service.upstream.calls).toEqual([])
    },
    timeout,
  )
})

const surrogates = ['\uD800', '\uD801', '\uDC00', 'ci\uDFFF', '\uDC00\uD800', `${'a'.repeat(40)}\uD83D`]

describe('identity text that is not well-formed Unicode', () => {
  it.each(surrogates)('is refused as a CI before anything is derived: %j', async (ci) => {
    const service = createService()
    const refused = { name: 'OnboardingError', code: 'identity_mismatch' }
    const who = { ...createPerson(1), ci }
    await expect(service.getRegistration(who)).rejects.toMatchObject(refused)
    await expect(service.getVirtualAccounts(who)).rejects.toMatchObject(refused)
    await expect(service.verifyVirtualAccount(who, 'id')).rejects.toMatchObject(refused)
    await expect(service.forget(who)).rejects.toMatchObject(refused)
    expect(service.upstream.calls).toEqual([])
  })

  it.each(['\uD800', '길\uDC00동'])('is refused as a name: %j', async (korName) => {
    const service = createService()
    const loading = service.getVirtualAccounts({ ...createPerson(1), korName })
    await expect(loading).rejects.toMatchObject({ code: 'identity_mismatch' })
  })

  it('never shows one person the data of another whose CI differs by a lone surrogate', async () => {
    const service = createService()
    const [one, other] = ['\uD800', '\uDBFF'].map((end) => ({ ...createPerson(1), ci: `canary-ci-0001${end}` }))
    await service.getVirtualAccounts(one ?? createPerson(1)).catch(() => null)
    service.upstream.truth = withdrawn
    const shown = await service.getVirtualAccounts(other ?? createPerson(2)).catch(() => null)
    expect(shown?.accounts ?? []).toEqual([])
  })
})

describe('close', () => {
  it.each(oddThenables)(
    'resolves when identify returned %s',
    async (_, create) => {
      const service = identifying(create)
      const response = service.post('registration')
      await service.close()
      expect((await response).status).toBeGreaterThanOrEqual(500)
    },
    timeout,
  )

  it(
    'resolves when a request body never ends',
    async () => {
      const service = createService({ limits })
      const { url, headers } = createRequest('registration')
      const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{')) })
      const response = service.handler(
        new Request(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit),
      )
      await service.close()
      expect((await response).status).toBeGreaterThanOrEqual(400)
    },
    timeout,
  )

  it(
    'resolves when a gateway of the host neither responds nor heeds its signal',
    async () => {
      const { upstream } = createService()
      const gateway = { ...upstream.gateway, getRegistration: hang, getVirtualAccounts: hang }
      const service = createService({ gateway, limits })
      const response = service.post('registration')
      await service.close()
      expect((await response).status).toBe(503)
    },
    timeout,
  )
})
