import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OnboardingError } from '../../src/contract/onboarding-error.js'
import { registrationResource, virtualAccountsResource, type Resource } from '../../src/contract/resources.js'
import { parseResponse } from '../../src/contract/response.js'
import { listPrototypeNames, wireBody } from './wire-json.js'

const resources: Resource<unknown>[] = [registrationResource, virtualAccountsResource]
const noon = Date.UTC(2026, 0, 15, 12)

interface Sent {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** The data, or the error that is thrown. */
function read(resource: Resource<unknown>, { status, body = '', headers = {} }: Sent): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  try {
    return parseResponse(resource, { status, headers: new Headers(headers), text }, noon)
  } catch (error) {
    return error
  }
}

function business(code: unknown, more: object = {}): Sent {
  return { status: 500, body: { category: 'op-exco', code, message: 'canary', ...more } }
}

const notAvailable = { code: 'not_available', action: 'contactSupport' }
const unavailable = { code: 'upstream_unavailable', action: 'retry' }
const invalid = { code: 'invalid_response', action: 'retry' }
const limited = { code: 'rate_limited', action: 'wait', retryAfter: 10 }

/** The error table of docs/domain.md, row by row. */
const rows: { sent: Sent[]; error: object }[] = [
  {
    error: unavailable,
    sent: [
      ...[407, 408, 425, 500, 502, 503, 504, 511, 520, 525, 530].flatMap((status) => [
        { status },
        { status, body: { message: 'canary' } },
      ]),
      ...[403, 501, 505, 507, 599].flatMap((status) =>
        ['', '<html>', '[]', '"Forbidden"'].map((body) => ({ status, body })),
      ),
      ...[3004, 3005, 3999].map((code) => business(code)),
    ],
  },
  { error: { code: 'firm_unavailable', action: 'retry' }, sent: [business(3600, { category: '키움증권' })] },
  {
    error: invalid,
    sent: ['error', 'code', 'message'].map((name) => ({
      status: 200,
      body: { [name]: 'canary', result: 'member', vtAccList: [] },
    })),
  },
  {
    error: invalid,
    sent: ['', '<html>', '[]', 'null', '"member"', '{"result":"perhaps","vtAccList":5}'].map((body) => ({
      status: 200,
      body,
    })),
  },
  {
    error: invalid,
    sent: [204, 205, 206].flatMap((status) =>
      ['', { result: 'member', vtAccList: [] }, { serviceTermsExpireDate: '20270101' }, { code: 3007 }].map((body) => ({
        status,
        body,
      })),
    ),
  },
  { error: { code: 'certificate_required', action: 'registerCertificate' }, sent: [business(3006)] },
  {
    error: { code: 'account_unlinked', action: 'link' },
    sent: [3010, 3012, 3013, 4001, 5004, 5005, 5006, 5007].map((code) => business(code)),
  },
  { error: { code: 'consent_required', action: 'consent' }, sent: [business(4006)] },
  {
    error: { code: 'portal_login_required', action: 'portalLogIn' },
    sent: [2001, 2002, 2100].map((code) => business(code)),
  },
  { error: { code: 'portal_locked', action: 'portalLogIn' }, sent: [business(2003)] },
  {
    error: { code: 'identity_mismatch', action: 'contactSupport' },
    sent: [4000, 4002, 4003, 4004, 4005].map((code) => business(code)),
  },
  {
    error: notAvailable,
    sent: [
      ...[301, 302, 304, 400, 401, 404, 405, 406, 415, 418].map((status) => ({ status })),
      ...[400, 401, 403, 404, 405, 501, 505, 519, 531].map((status) => ({ status, body: { message: 'canary' } })),
      ...[3001, 3002, 3003, 3008, 3011, 7000, 9999, 1, 0].map((code) => business(code)),
      ...[6001, 6002, 6003, 6004, 6005, 6006, 6007, 6008].map((code) => business(code)),
      ...[3006, 3007, 3009].map((code) => ({ ...business(code), status: 302 })),
    ],
  },
  { error: notAvailable, sent: [4000, 4001, 4006, 4400].map((code) => business(code, { category: 'OAuth' })) },
  { error: limited, sent: [{ status: 429 }, { status: 429, headers: { 'X-RateLimit-Remaining-Day': '7' } }] },
  { error: unavailable, sent: [408, 500, 502, 503, 504, 520].map((code) => business(code, { category: 'op-apim' })) },
  {
    error: notAvailable,
    sent: [400, 401, 403, 404, 405, 406, 415, 505].map((code) => business(code, { category: 'op-apim' })),
  },
  { error: limited, sent: [business(429, { category: 'op-apim' })] },
  {
    error: unavailable,
    sent: [business('3004'), business(' 3004 '), business('null'), business(undefined), business('E1')],
  },
  {
    error: { code: 'certificate_required', action: 'registerCertificate' },
    sent: [{ ...business('3006'), status: 400 }],
  },
  {
    error: notAvailable,
    sent: [
      { status: 401, body: { message: 'No API key found in request' } },
      { status: 404, body: { message: 'no Route matched with those values' } },
    ],
  },
  { error: { code: 'portal_locked', action: 'portalLogIn' }, sent: [{ ...business(2003), status: 200 }] },
]

const cases = rows.flatMap(({ sent, error }) =>
  sent.flatMap((one) => resources.map((resource) => ({ name: resource.name, resource, sent: one, error }))),
)

describe('an upstream response', () => {
  it.each(cases)('for $name with $sent is the error $error', ({ resource, sent, error }) => {
    const outcome = read(resource, sent)
    expect(outcome).toBeInstanceOf(OnboardingError)
    expect(outcome).toMatchObject(error)
    expect(JSON.stringify(outcome) + String(outcome)).not.toContain('canary')
  })

  it.each([
    { resource: registrationResource, code: 3007, data: { status: 'nonMember', consentExpiresOn: null } },
    { resource: virtualAccountsResource, code: 3007, data: { accounts: [], consentExpiresOn: null } },
    { resource: virtualAccountsResource, code: 3009, data: { accounts: [], consentExpiresOn: null } },
  ])('for $resource.name with the number $code means "no" and is no error', ({ resource, code, data }) => {
    for (const sent of [business(code), business(String(code)), { ...business(code), status: 200 }]) {
      expect(read(resource, sent)).toEqual(data)
    }
  })

  it('for registration with the number 3009 is not_available', () => {
    expect(read(registrationResource, business(3009))).toMatchObject(notAvailable)
  })

  it.each([{}, { error: null }, { code: '' }, { message: 'null' }])(
    'with empty error fields, as in %j, is data',
    (more) => {
      expect(read(registrationResource, { status: 200, body: { result: 'member', ...more } })).toMatchObject({
        status: 'member',
      })
    },
  )

  it('is data with any status of success, and an error with any other', () => {
    expect(read(registrationResource, { status: 201, body: '\uFEFF{"result":"member"}' })).toMatchObject({
      status: 'member',
    })
    expect(read(registrationResource, { status: 503, body: { result: 'member' } })).toMatchObject({
      ...unavailable,
      status: 503,
    })
  })

  it('throws nothing but an OnboardingError and touches no prototype', () => {
    const names = listPrototypeNames()
    const statuses = fc.oneof(fc.constantFrom(0, 200, 302, 401, 429, 500, 503), fc.integer({ min: 100, max: 599 }))
    fc.assert(
      fc.property(fc.constantFrom(...resources), statuses, wireBody, (resource, status, body) => {
        const data = read(resource, { status, body })
        expect(data instanceof OnboardingError || !(data instanceof Error)).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(listPrototypeNames()).toEqual(names)
  })
})
