import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { parseBackendResponse } from '../../src/contract/backend-response.js'
import { addAccountIds } from '../../src/contract/account-id.js'
import { isErrorAction, isErrorCode } from '../../src/contract/error-table.js'
import { firmName } from '../../src/contract/firm-name.js'
import { isOnboardingError, OnboardingError } from '../../src/contract/onboarding-error.js'
import { formatUpstreamRequest } from '../../src/contract/person.js'
import { registrationResource, virtualAccountsResource, type Resource } from '../../src/contract/resources.js'
import { getSecondsToQuotaReset, parseResponse } from '../../src/contract/response.js'
import { isMissing, parseJson, readDay, readDigits, readRecord, readText } from '../../src/contract/wire-value.js'
import { anyResponse, anyText, hostileTexts } from './hostile-text.js'
import { listPrototypeNames, wireJson, wireText } from './wire-json.js'

const resources: Resource<unknown>[] = [registrationResource, virtualAccountsResource]
const day = /^\d{4}-\d\d-\d\d$/
const isDay = (value: unknown) => value === null || (typeof value === 'string' && day.test(value))

function expectRegistration(data: unknown): void {
  const { status, consentExpiresOn, today = null, ...rest } = readRecord(data) ?? {}
  expect(['member', 'nonMember']).toContain(status)
  expect([consentExpiresOn, today].every(isDay)).toBe(true)
  expect(rest).toEqual({})
}

function expectVirtualAccounts(data: unknown): void {
  const { accounts, consentExpiresOn, today = null, ...rest } = readRecord(data) ?? {}
  expect([consentExpiresOn, today].every(isDay)).toBe(true)
  expect(rest).toEqual({})
  for (const account of Array.isArray(accounts) ? accounts : [undefined]) {
    const { id, firmCode, number, alias, ...more } = readRecord(account) ?? {}
    expect([id, firmCode, number].map((value) => typeof value)).toEqual(['string', 'string', 'string'])
    expect(number).not.toBe('')
    expect(alias === null || typeof alias === 'string').toBe(true)
    expect(more).toEqual({})
  }
}

function expectError(error: unknown): void {
  expect(error).toBeInstanceOf(OnboardingError)
  expect(isOnboardingError(error)).toBe(true)
  if (!isOnboardingError(error)) return
  const { code, action, retryAfter = 0, status = 0, requestId = '' } = error
  expect([isErrorCode(code), isErrorAction(action)]).toEqual([true, true])
  expect(Number.isInteger(retryAfter) && retryAfter >= 0 && retryAfter <= 1_000_000).toBe(true)
  expect([typeof status, typeof requestId]).toEqual(['number', 'string'])
}

/** The function returns typed data or throws the typed error, and nothing else. */
function expectDataOrError(resource: Resource<unknown>, read: () => unknown): void {
  let data: unknown
  try {
    data = read()
  } catch (error) {
    return expectError(error)
  }
  if (resource.name === 'registration') expectRegistration(data)
  else expectVirtualAccounts(data)
}

const names = listPrototypeNames()

afterEach(() => {
  expect(listPrototypeNames()).toEqual(names)
  expect(Object.keys({})).toEqual([])
  expect(Reflect.get({}, 'polluted')).toBe(undefined)
})

describe('whatever is read', () => {
  const anyResource = fc.constantFrom(...resources)
  const now = fc.integer({ min: -8.64e15, max: 8.64e15 })

  it('an upstream response is typed data or the typed error', () => {
    fc.assert(
      fc.property(anyResource, anyResponse, now, (resource, response, at) =>
        expectDataOrError(resource, () => parseResponse(resource, response, at)),
      ),
      { numRuns: 2000 },
    )
  })

  it('a backend response is typed data or the typed error', () => {
    fc.assert(
      fc.property(anyResource, anyResponse, (resource, response) =>
        expectDataOrError(resource, () => parseBackendResponse(resource, response)),
      ),
      { numRuns: 2000 },
    )
  })

  it.each(hostileTexts.map((text) => ({ title: `${text.slice(0, 40)}… of ${text.length}`, text })))(
    'so is $title with every status',
    ({ text }) => {
      for (const resource of resources) {
        for (const status of [0, 200, 302, 400, 401, 429, 500, 503]) {
          const response = { status, headers: new Headers(), text }
          expectDataOrError(resource, () => parseResponse(resource, response, 0))
          expectDataOrError(resource, () => parseBackendResponse(resource, response))
        }
      }
    },
  )

  it('a parsed body is typed data or the typed error', () => {
    fc.assert(
      fc.property(anyResource, wireJson, (resource, body) => expectDataOrError(resource, () => resource.parse(body))),
      { numRuns: 2000 },
    )
  })

  it('a single value is text, digits, a day, a record or nothing', () => {
    const value = fc.oneof(wireJson, anyText.map(parseJson), fc.anything())
    fc.assert(
      fc.property(value, (one) => {
        for (const read of [readText(one), readDigits(one)]) expect(read === null || read.trim() !== '').toBe(true)
        expect(isDay(readDay(one))).toBe(true)
        expect(typeof isMissing(one)).toBe('boolean')
        expect(readRecord(one) === null || readRecord(one) === one).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('accounts have different ids, however often one repeats', () => {
    const account = fc.record({
      firmCode: fc.constantFrom('', '1', '__proto__'),
      number: fc.constantFrom('1', 'constructor'),
      alias: fc.constantFrom(null, '', '~2', '~2~2', '~3', 'a'),
    })
    fc.assert(
      fc.property(fc.array(account, { maxLength: 200 }), (accounts) => {
        expect(new Set(addAccountIds(accounts).map(({ id }) => id)).size).toBe(accounts.length)
      }),
    )
    const many = Array.from({ length: 20_000 }, () => ({ firmCode: '1', number: '1', alias: null }))
    expect(new Set(addAccountIds(many).map(({ id }) => id)).size).toBe(many.length)
  })

  it('a firm has a name that is text', () => {
    fc.assert(
      fc.property(wireText, wireText, (code, locale) => {
        expect(typeof firmName(code, locale)).toBe('string')
        expect(firmName('constructor', locale)).toBe('constructor')
      }),
    )
  })

  it('a request to upstream holds the fields of the manual and nothing else', () => {
    fc.assert(
      fc.property(wireText, wireText, wireText, (ci, korName, id) => {
        const partner = { comId: ci, srvId: korName, extra: 'canary' }
        const person = { ci, korName, extra: 'canary' }
        expect(JSON.parse(JSON.stringify(formatUpstreamRequest(partner, person, id)))).toEqual({
          partner: { comId: ci, srvId: korName },
          commonHeader: { reqIdPlatform: '', reqIdConsumer: id, ci },
          body: { korName },
        })
      }),
    )
  })

  it('an error is recognized only if all its fields have the right type', () => {
    const field = fc.oneof(wireJson, fc.constantFrom(Infinity, Number.NaN, -1, 1.5, 7, 'req-1'))
    const shape = fc.record(
      {
        name: fc.constantFrom('OnboardingError', 'Error'),
        code: fc.constantFrom('network', 'rate_limited', 'toString', '__proto__', ''),
        action: fc.constantFrom('retry', 'wait', 'constructor', null),
        retryAfter: field,
        status: field,
        requestId: field,
      },
      { requiredKeys: ['name', 'code', 'action'] },
    )
    fc.assert(
      fc.property(shape, (value) => {
        if (!isOnboardingError(value)) return
        const { retryAfter = 0, status = 0, requestId = '' } = value
        expect(Number.isFinite(retryAfter) && Number.isFinite(status)).toBe(true)
        expect(typeof requestId).toBe('string')
      }),
      { numRuns: 2000 },
    )
    expect(isOnboardingError(JSON.parse(JSON.stringify(new OnboardingError('network', { retryAfter: 7 }))))).toBe(true)
  })

  it('the quota resets in one second to one day', () => {
    fc.assert(
      fc.property(now, (at) => {
        const seconds = getSecondsToQuotaReset(at)
        expect(seconds >= 1 && seconds <= 86_400).toBe(true)
      }),
    )
  })
})
