import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OnboardingError } from '../../src/contract/onboarding-error.js'
import { registrationQuestion, virtualAccountsQuestion, type Question } from '../../src/contract/question.js'
import { readReply } from '../../src/contract/reply.js'
import { listPrototypeNames, wireBody } from './wire-json.js'

const questions: Question<unknown>[] = [registrationQuestion, virtualAccountsQuestion]
const noon = Date.UTC(2026, 0, 15, 12)

interface Sent {
  status: number
  body?: unknown
  headers?: Record<string, string>
}

/** The answer, or the error in place of it. */
function read(question: Question<unknown>, { status, body = '', headers = {} }: Sent): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  try {
    return readReply(question, { status, headers: new Headers(headers), text }, noon)
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

/** The error table of the domain facts, row by row. */
const rows: { sent: Sent[]; error: object }[] = [
  {
    error: unavailable,
    sent: [...[408, 500, 503].map((status) => ({ status })), ...[3004, 3005, 3999].map((code) => business(code))],
  },
  { error: { code: 'firm_unavailable', action: 'retry' }, sent: [business(3600, { category: '키움증권' })] },
  {
    error: invalid,
    sent: ['', '<html>', '[]', 'null', '"member"', '{"result":"perhaps","vtAccList":5}'].map((body) => ({
      status: 200,
      body,
    })),
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
      ...[301, 302, 304, 400, 401, 403, 404, 405, 406, 415, 505, 418].map((status) => ({ status })),
      ...[3001, 3002, 3003, 3008, 3011, 7000, 9999, 1, 0].map((code) => business(code)),
      ...[6001, 6002, 6003, 6004, 6005, 6006, 6007, 6008].map((code) => business(code)),
      ...[3006, 3007, 3009].map((code) => ({ ...business(code), status: 302 })),
    ],
  },
  { error: notAvailable, sent: [4000, 4001, 4006, 4400].map((code) => business(code, { category: 'OAuth' })) },
  { error: limited, sent: [{ status: 429 }, { status: 429, headers: { 'X-RateLimit-Remaining-Day': '7' } }] },
  { error: unavailable, sent: [408, 500, 503].map((code) => business(code, { category: 'op-apim' })) },
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
      { status: 200, body: { error: 'canary', result: 'member', vtAccList: [] } },
      { status: 200, body: { code: 'canary', result: 'member', vtAccList: [] } },
      { status: 200, body: { message: 'canary', result: 'member', vtAccList: [] } },
    ],
  },
  { error: { code: 'portal_locked', action: 'portalLogIn' }, sent: [{ ...business(2003), status: 200 }] },
]

const cases = rows.flatMap(({ sent, error }) =>
  sent.flatMap((one) => questions.map((question) => ({ name: question.name, question, sent: one, error }))),
)

describe('a reply of upstream', () => {
  it.each(cases)('to $name of $sent is $error', ({ question, sent, error }) => {
    const outcome = read(question, sent)
    expect(outcome).toBeInstanceOf(OnboardingError)
    expect(outcome).toMatchObject(error)
    expect(JSON.stringify(outcome) + String(outcome)).not.toContain('canary')
  })

  it.each([
    { question: registrationQuestion, code: 3007, answer: { status: 'nonMember', consentExpiresOn: null } },
    { question: virtualAccountsQuestion, code: 3007, answer: { accounts: [], consentExpiresOn: null } },
    { question: virtualAccountsQuestion, code: 3009, answer: { accounts: [], consentExpiresOn: null } },
  ])('with $code to $question.name says no and is no error', ({ question, code, answer }) => {
    for (const sent of [business(code), business(String(code)), { ...business(code), status: 200 }]) {
      expect(read(question, sent)).toEqual(answer)
    }
  })

  it('with 3009 to registration is not available', () => {
    expect(read(registrationQuestion, business(3009))).toMatchObject(notAvailable)
  })

  it.each([{}, { error: null }, { code: '' }, { message: 'null' }])(
    'whose error fields say nothing, as in %j, is an answer',
    (more) => {
      expect(read(registrationQuestion, { status: 200, body: { result: 'member', ...more } })).toMatchObject({
        status: 'member',
      })
    },
  )

  it('is read by its status, any success will do', () => {
    expect(read(registrationQuestion, { status: 201, body: '\uFEFF{"result":"member"}' })).toMatchObject({
      status: 'member',
    })
    expect(read(registrationQuestion, { status: 503, body: { result: 'member' } })).toMatchObject({
      ...unavailable,
      status: 503,
    })
  })

  it('throws nothing but an OnboardingError and touches no prototype', () => {
    const names = listPrototypeNames()
    const statuses = fc.oneof(fc.constantFrom(0, 200, 302, 401, 429, 500, 503), fc.integer({ min: 100, max: 599 }))
    fc.assert(
      fc.property(fc.constantFrom(...questions), statuses, wireBody, (question, status, body) => {
        const answer = read(question, { status, body })
        expect(answer instanceof OnboardingError || !(answer instanceof Error)).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(listPrototypeNames()).toEqual(names)
  })
})
