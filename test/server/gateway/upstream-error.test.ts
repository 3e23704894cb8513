import { describe, expect, it } from 'vitest'
import { OnboardingError } from '../../../src/server/index.js'
import { createBackend, paths, type ResourceName } from '../backend.js'

interface Row {
  upstream: { status: number; body?: unknown; headers?: Record<string, string> }
  code: string
  action: string
  status: number
  calls: number
}

function business(code: number | string, row: Omit<Row, 'upstream'>): Row {
  return { upstream: { status: 500, body: { category: 'op-exco', code, message: 'canary' } }, ...row }
}

const unavailable = { code: 'upstream_unavailable', action: 'retry', status: 503, calls: 2 }
const invalid = { code: 'invalid_response', action: 'retry', status: 502, calls: 1 }
const notAvailable = { code: 'not_available', action: 'contactSupport', status: 502, calls: 1 }
const unlinked = { code: 'account_unlinked', action: 'link', status: 409, calls: 1 }
const logIn = { code: 'portal_login_required', action: 'portalLogIn', status: 409, calls: 1 }
const mismatch = { code: 'identity_mismatch', action: 'contactSupport', status: 409, calls: 1 }

/** The error table of docs/domain.md, row by row. */
const rows: Row[] = [
  ...[408, 500, 503].map((status) => ({ upstream: { status }, ...unavailable })),
  ...[3004, 3005, 3999, '3004'].map((code) => business(code, unavailable)),
  business(3600, { code: 'firm_unavailable', action: 'retry', status: 503, calls: 1 }),
  ...['<html>', '{"result":"perhaps","vtAccList":5}', '[]', ''].map((body) => ({
    upstream: { status: 200, body },
    ...invalid,
  })),
  business(3006, { code: 'certificate_required', action: 'registerCertificate', status: 409, calls: 1 }),
  ...[3010, 3012, 3013, 4001, 5004, 5005, 5006, 5007].map((code) => business(code, unlinked)),
  business(4006, { code: 'consent_required', action: 'consent', status: 409, calls: 1 }),
  ...[2001, 2002, 2100].map((code) => business(code, logIn)),
  business(2003, { code: 'portal_locked', action: 'portalLogIn', status: 409, calls: 1 }),
  ...[4000, 4002, 4003, 4004, 4005].map((code) => business(code, mismatch)),
  { upstream: { status: 500, body: { category: 'OAuth', code: 4000, message: 'canary' } }, ...notAvailable },
  { upstream: { status: 302, body: { category: 'op-exco', code: 3007, message: 'canary' } }, ...notAvailable },
  ...[302, 400, 401, 403, 404, 405, 406, 415, 505].map((status) => ({ upstream: { status }, ...notAvailable })),
  ...[3001, 3003, 3008, 3011, 6001, 6008, 7000, 9999].map((code) => business(code, notAvailable)),
]

const cases = rows.flatMap((row) => (Object.keys(paths) as ResourceName[]).map((name) => ({ name, ...row })))

describe('an error response of upstream', () => {
  it.each(cases)(
    '$upstream for $name becomes $code after $calls calls',
    async ({ name, upstream, code, action, status, calls }) => {
      const backend = createBackend()
      const body = typeof upstream.body === 'string' ? upstream.body : JSON.stringify(upstream.body ?? {})
      await backend.layFault({ path: '*', kind: 'reply', status: upstream.status, body })
      const response = await backend.post(name)
      const problem = await response.json()
      expect({ httpStatus: response.status, ...problem }).toMatchObject({ httpStatus: status, status, code, action })
      expect(JSON.stringify(problem)).not.toContain('canary')
      expect(await backend.countUpstreamCalls()).toBe(calls)
    },
  )

  it('is hidden from the user if the retry succeeds', async () => {
    const backend = createBackend()
    await backend.layFault({ path: '*', kind: 'reply', status: 503, times: 1 })
    expect((await backend.post('registration')).status).toBe(200)
    expect(backend.lines).toEqual([
      expect.objectContaining({ level: 'warn', code: 'upstream_unavailable', attempt: 1 }),
      expect.objectContaining({ level: 'info', code: 'ok', source: 'upstream' }),
    ])
  })

  it.each([
    {
      title: 'a used up quota',
      headers: { 'X-RateLimit-Remaining-Day': '0' },
      code: 'quota_exhausted',
      retryAfter: 75_600,
      left: 0,
    },
    {
      title: 'a rate limit',
      headers: { 'X-RateLimit-Remaining-Day': '7' },
      code: 'rate_limited',
      retryAfter: 10,
      left: 7,
    },
    {
      title: 'a rate limit with a time',
      headers: { 'Retry-After': '30' },
      code: 'rate_limited',
      retryAfter: 30,
      left: null,
    },
  ])('carries the seconds to wait after $title', async ({ headers, code, retryAfter, left }) => {
    const backend = createBackend()
    await backend.layFault({ path: '*', kind: 'reply', status: 429, headers: headers })
    const response = await backend.post('registration')
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).toBe(String(retryAfter))
    expect(await response.json()).toMatchObject({ code, action: 'wait', retryAfter })
    expect(await backend.countUpstreamCalls()).toBe(1)
    expect(backend.health().quotaLeft).toBe(left)
  })

  it('is thrown to the host with the request id', async () => {
    const backend = createBackend({ persona: 'locked' })
    await expect(backend.getRegistration(backend.getIdentity())).rejects.toMatchObject({
      name: 'OnboardingError',
      code: 'portal_locked',
      requestId: expect.stringMatching(/^req-/),
    })
  })

  it.each(['Error', 'OnboardingError'])('that a gateway throws as %s loses everything but the code', async (name) => {
    const thrown = Object.assign(new Error('canary'), { name, code: 'firm_unavailable', action: 'retry', ci: 'canary' })
    const gateway = {
      id: 'own',
      getRegistration: () => Promise.reject(thrown),
      getVirtualAccounts: () => Promise.reject(thrown),
    }
    const backend = createBackend({ gateway })
    const error: unknown = await backend.getRegistration(backend.getIdentity()).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: name === 'Error' ? 'upstream_unavailable' : 'firm_unavailable' })
    expect(JSON.stringify([error, String(error)]) + JSON.stringify(backend.lines)).not.toContain('canary')
  })

  it.each(['offline', 'server_fetch'] as const)('becomes 503 if its code %s only exists in browsers', async (code) => {
    const fail = () => Promise.reject(new OnboardingError(code))
    const backend = createBackend({ gateway: { id: 'own', getRegistration: fail, getVirtualAccounts: fail } })
    const response = await backend.post('registration')
    expect(response.status).toBe(503)
    expect([...response.headers.keys()].toSorted()).toEqual([
      'cache-control',
      'content-type',
      'x-content-type-options',
      'x-ieum-request-id',
    ])
    expect(await response.json()).toMatchObject({ status: 503, title: 'Service Unavailable', code })
  })
})
