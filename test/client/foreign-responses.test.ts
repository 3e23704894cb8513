import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBackendResponse } from '../../src/contract/backend-response.js'
import { statusOfCode } from '../../src/contract/error-status.js'
import { isOnboardingError } from '../../src/contract/onboarding-error.js'
import { registrationResource, virtualAccountsResource, type Resource } from '../../src/contract/resources.js'

const resources: Resource<unknown>[] = [registrationResource, virtualAccountsResource]
const page = '<!doctype html><title>Just a moment…</title>'

/** The error of a response, for both resources, which never differ. Undefined for data. */
function readError(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const errors = resources.map((resource) => {
    try {
      parseBackendResponse(resource, { status, headers: new Headers(headers), text })
      return undefined
    } catch (error) {
      return isOnboardingError(error) ? error : undefined
    }
  })
  expect(errors[0]?.code).toBe(errors[1]?.code)
  return errors[0]
}

const statuses = Array.from({ length: 200 }, (_, index) => 400 + index)
const isTemporary = (status: number) =>
  [407, 408, 425, 500, 502, 503, 504, 511].includes(status) || (status >= 520 && status <= 530)

/** The action of an error in JSON that nobody here knows. */
function getAction(status: number) {
  if (status === 401) return 'signIn'
  if (status === 429) return 'wait'
  return isTemporary(status) ? 'retry' : 'contactSupport'
}

/** The action of a page, or of no body at all. */
function getPageAction(status: number) {
  return status === 403 || status >= 500 ? 'retry' : getAction(status)
}

describe('every status from 400 to 599', () => {
  it.each(Object.keys(statusOfCode))('with the problem document %s is that error', (code) => {
    expect(statuses.filter((status) => readError(status, { code, status })?.code !== code)).toEqual([])
  })

  it.each([
    ['problem document', (status: number) => ({ type: 'about:blank', title: 'Error', status, detail: 'x' })],
    ['body with an error', (status: number) => ({ timestamp: 1, status, error: 'Error', path: '/api' })],
    ['message', () => ({ message: 'canary' })],
    ['object of another API', () => ({ errors: [{ reason: 'canary' }] })],
  ])('with a %s of a stranger has the action of its status', (_, getBody) => {
    const actions = statuses.map((status) => [status, readError(status, getBody(status))?.action])
    expect(actions).toEqual(statuses.map((status) => [status, getAction(status)]))
  })

  it.each([page, '', '[]', '"Forbidden"', 'null', 'upstream connect error', '{"result":"mem'])(
    'with %j where JSON was due is temporary if it is 403 or a failure of a server',
    (body) => {
      const actions = statuses.map((status) => [status, readError(status, body)?.action])
      expect(actions).toEqual(statuses.map((status) => [status, getPageAction(status)]))
    },
  )

  it('with upstream’s own error is that error, but 401 is the session and 429 the limit', () => {
    const body = { category: 'op-exco', code: 2003, message: 'canary' }
    const codes = statuses.map((status) => readError(status, body)?.code)
    expect(codes).toEqual(
      statuses.map((status) =>
        status === 401 ? 'unauthenticated' : status === 429 ? 'rate_limited' : 'portal_locked',
      ),
    )
  })
})

describe('a response with a status of success', () => {
  const foreign: [string, unknown][] = [
    ['nothing', ''],
    ['a page', page],
    ['a list', []],
    ['a text', '"member"'],
    ['a number', 5],
    ['half of a body', '{"result":"member","vtAccList":['],
    ['a problem document of a stranger', { type: 'about:blank', title: 'Service Unavailable', status: 503 }],
    ['a problem document with a code of a stranger', { title: 'Unavailable', status: 503, code: 'maintenance' }],
    ['a problem document whose status is a text', { title: 'Service Unavailable', status: '503' }],
    ['an error of a framework', { timestamp: 1, status: 500, error: 'Internal Server Error', path: '/api' }],
    ['a message', { message: 'Service under maintenance' }],
    ['an error', { error: 'temporarily_unavailable' }],
    ['a list of errors', { errors: [{ title: 'down' }] }],
    ['a failed function', { errorMessage: 'Task timed out', errorType: 'Timeout' }],
    ['a fault', { fault: { faultstring: 'Spike arrest' } }],
    ['an envelope', { success: false, data: null }],
    ['our own error', { code: 'network', action: 'retry', status: 502 }],
  ]

  it.each(foreign)('that has %s is temporary trouble', (_, body) => {
    for (const status of [200, 201, 203]) expect([status, readError(status, body)?.action]).toEqual([status, 'retry'])
  })

  it.each([204, 205, 206, 300, 304, 305, 306])('%i never holds data', (status) => {
    for (const body of ['', page, { result: 'member', vtAccList: [] }]) {
      expect(readError(status, body)).toMatchObject({ code: 'invalid_response', action: 'retry' })
    }
  })

  it.each(Object.keys(statusOfCode))('that has the problem document %s is that error', (code) => {
    expect(readError(200, { code, status: 500 })?.code).toBe(code)
  })
})

describe('Retry-After as a date', () => {
  const sent = 'Sat, 28 Nov 2026 12:00:00 GMT'
  const inHalfAMinute = 'Sat, 28 Nov 2026 12:00:30 GMT'

  it('counts from the Date of the response, whatever the clock of the device says', () => {
    const headers = { 'Retry-After': inHalfAMinute, Date: sent }
    expect(readError(503, page, headers)?.retryAfter).toBe(30)
    expect(readError(429, {}, headers)?.retryAfter).toBe(30)
    expect(readError(503, { code: 'rate_limited' }, headers)?.retryAfter).toBe(30)
  })

  it('counts from the clock of the device if the Date cannot be read', () => {
    const later = new Date(Date.now() + 60_000).toUTCString()
    const seconds = readError(503, page, { 'Retry-After': later })?.retryAfter ?? 0
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
  })

  it.each([
    ['Sat, 28 Nov 2026 11:59:59 GMT', sent],
    [sent, sent],
    ['Sun, 28 Nov 2027 12:00:00 GMT', sent],
    [inHalfAMinute, 'Sun, 28 Nov 2027 12:00:00 GMT'],
    ['soon', sent],
  ])('says nothing if it is %j and the response was sent at %j', (date, sentAt) => {
    expect(readError(503, page, { 'Retry-After': date, Date: sentAt })).not.toHaveProperty('retryAfter')
  })
})

it('no page from something on the way makes a user sign in or blames the configuration', () => {
  const pages = fc.oneof(
    fc.constantFrom('', page, '[]', '"x"'),
    fc.string().map((text) => `<${text}`),
  )
  const all = fc.integer({ min: 500, max: 599 })
  fc.assert(fc.property(all, pages, (status, body) => readError(status, body)?.action === 'retry'))
})
