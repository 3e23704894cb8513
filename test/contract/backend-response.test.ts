import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBackendResponse } from '../../src/contract/backend-response.js'
import { statusOfCode } from '../../src/contract/error-status.js'
import { actionOfCode } from '../../src/contract/error-table.js'
import { OnboardingError } from '../../src/contract/onboarding-error.js'
import { registrationResource, virtualAccountsResource, type Resource } from '../../src/contract/resources.js'
import { listPrototypeNames, wireBody } from './wire-json.js'

const resources: Resource<unknown>[] = [registrationResource, virtualAccountsResource]

/** The data, or the error that is thrown. */
function read(
  resource: Resource<unknown>,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  try {
    return parseBackendResponse(resource, { status, headers: new Headers(headers), text })
  } catch (error) {
    return error
  }
}

function readError(status: number, body: unknown, headers?: Record<string, string>): OnboardingError | undefined {
  const error = read(registrationResource, status, body, headers)
  return error instanceof OnboardingError ? error : undefined
}

describe('a problem document', () => {
  it.each(Object.entries(statusOfCode))('with code %s and status %i is the error of that code', (code, status) => {
    const problem = { type: 'about:blank', title: 'canary', detail: 'canary', status, code, requestId: 'req-1' }
    const error = readError(status, problem)
    const action = Object.entries(actionOfCode).find(([key]) => key === code)?.[1]
    expect(error).toMatchObject({ code, action, status, requestId: 'req-1' })
    expect(JSON.stringify(error) + String(error)).not.toContain('canary')
  })

  it.each([
    ['link', 'link'],
    ['none', 'none'],
    ['dance', 'retry'],
    ['toString', 'retry'],
    [null, 'retry'],
    [undefined, 'retry'],
  ])('with the action %j has the action %j', (action, expected) => {
    expect(readError(503, { code: 'upstream_unavailable', action })?.action).toBe(expected)
  })

  it.each<{ headers: Record<string, string>; body: object; retryAfter: number | undefined }>([
    { headers: { 'Retry-After': '7' }, body: {}, retryAfter: 7 },
    { headers: { 'Retry-After': '7' }, body: { retryAfter: 9 }, retryAfter: 7 },
    { headers: { 'Retry-After': 'soon' }, body: { retryAfter: 9 }, retryAfter: 9 },
    { headers: {}, body: { retryAfter: 0 }, retryAfter: 0 },
    { headers: {}, body: { retryAfter: 0.2 }, retryAfter: 1 },
    { headers: {}, body: { retryAfter: 1_000_000 }, retryAfter: 1_000_000 },
    { headers: {}, body: { retryAfter: 1_000_001 }, retryAfter: undefined },
    { headers: {}, body: { retryAfter: -1 }, retryAfter: undefined },
    { headers: {}, body: { retryAfter: '9' }, retryAfter: undefined },
    { headers: {}, body: {}, retryAfter: undefined },
  ])('with $headers and $body has a retryAfter of $retryAfter seconds', ({ headers, body, retryAfter }) => {
    expect(readError(429, { code: 'too_many_checks', ...body }, headers)?.retryAfter).toBe(retryAfter)
  })

  it.each(['', 'a b', 'é', 'a\n', 'a'.repeat(65), 1, null])(
    'has no request id if it is invalid, like %j',
    (requestId) => {
      expect(readError(503, { code: 'network', requestId })).not.toHaveProperty('requestId')
    },
  )

  it('can have a request id of 64 characters', () => {
    expect(readError(503, { code: 'network', requestId: 'a'.repeat(64) })?.requestId).toBe('a'.repeat(64))
  })

  it.each([
    [503, 'upstream_unavailable'],
    [409, 'not_available'],
    [401, 'unauthenticated'],
    [429, 'rate_limited'],
  ])('with status %i and an unknown code is %s', (status, code) => {
    for (const unknown of ['new_code', 'toString', '__proto__']) {
      expect(readError(status, { code: unknown, action: 'link' })?.code).toBe(code)
    }
  })
})

describe('an upstream response that the backend passes through', () => {
  it.each([
    [200, { result: 'member' }, { status: 'member', consentExpiresOn: null }],
    [200, '\uFEFF{"result":"nonmember"}', { status: 'nonMember', consentExpiresOn: null }],
    [500, { category: 'op-exco', code: 3007 }, { status: 'nonMember', consentExpiresOn: null }],
    [502, { category: 'op-exco', code: '3007' }, { status: 'nonMember', consentExpiresOn: null }],
  ])('with %i and %j is data', (status, body, data) => {
    expect(read(registrationResource, status, body)).toEqual(data)
  })

  it.each([
    [500, { category: 'op-exco', code: 3006, message: '' }, 'certificate_required'],
    [502, { category: 'op-exco', code: '2003', message: '' }, 'portal_locked'],
    [500, { category: 'OAuth', code: 4000 }, 'not_available'],
    [200, { code: 3006 }, 'certificate_required'],
    [200, { code: 3001 }, 'not_available'],
    [200, { error: 'no' }, 'invalid_response'],
    [200, '<html>', 'invalid_response'],
    [204, '', 'invalid_response'],
    [429, { message: 'API rate limit exceeded' }, 'rate_limited'],
    [404, { message: 'no Route matched with those values' }, 'not_available'],
    [403, { message: 'Forbidden' }, 'not_available'],
    [403, '<html>', 'upstream_unavailable'],
    [500, '', 'upstream_unavailable'],
    [503, '<html>', 'upstream_unavailable'],
  ])('with %i and %j is an error', (status, body, code) => {
    expect(readError(status, body)).toMatchObject({ code })
  })

  it.each([
    [502, 'network'],
    [504, 'timeout'],
  ])('with status %i and no code comes from a proxy and is %s', (status, code) => {
    for (const body of ['', '<html>', '[]', {}, { message: 'Bad Gateway' }, { code: null }, { code: '' }]) {
      expect(readError(status, body)).toMatchObject({ code, action: 'retry', status })
    }
  })
})

describe('a session', () => {
  it.each(['No API key found in request', ' Invalid authentication credentials '])(
    'is not over if the gateway rejects the API key: %j',
    (message) => {
      expect(readError(401, { message })).toMatchObject({ code: 'not_available', status: 401 })
    },
  )

  it.each([
    [401, ''],
    [401, { message: 'Unauthorized' }],
    [401, { message: 'no api key found in request' }],
    [401, { detail: 'No API key found in request' }],
    [401, { code: 401, category: 'op-auth' }],
    [301, ''],
    [302, '<html>'],
    [303, { result: 'member' }],
    [307, { code: 3007 }],
    [0, ''],
  ])('is over with the response %i %j', (status, body) => {
    expect(readError(status, body)).toMatchObject({ code: 'unauthenticated', action: 'signIn' })
  })
})

it('any backend response throws nothing but an OnboardingError and touches no prototype', () => {
  const names = listPrototypeNames()
  const statuses = fc.oneof(fc.constantFrom(0, 200, 302, 401, 502, 504), fc.integer({ min: 100, max: 599 }))
  fc.assert(
    fc.property(fc.constantFrom(...resources), statuses, wireBody, (resource, status, body) => {
      const data = read(resource, status, body)
      expect(data instanceof OnboardingError || !(data instanceof Error)).toBe(true)
    }),
    { numRuns: 500 },
  )
  expect(listPrototypeNames()).toEqual(names)
})
