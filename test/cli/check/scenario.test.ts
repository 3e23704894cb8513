import { describe, expect, it } from 'vitest'
import { getExpectedOutcome, inState, member, onError, onFault, onResponse } from '../../../src/cli/check/scenario.js'
import { registrationResource, virtualAccountsResource } from '../../../src/contract/resources.js'

describe('a scenario of a persona’s state', () => {
  it('changes a member with two accounts', () => {
    const scenario = inState(registrationResource, 'the user is no member', { member: false })
    expect(scenario.state).toEqual({ ...member, member: false })
    expect(scenario.fault).toBeUndefined()
  })

  it('expects what the sandbox sends for that state', () => {
    const expected = getExpectedOutcome(inState(virtualAccountsResource, 'nothing is linked', { accounts: [] }))
    expect(expected).toEqual({ data: { accounts: [], consentExpiresOn: '2099-08-13' } })
  })

  it('expects no accounts of a non-member', () => {
    const expected = getExpectedOutcome(inState(virtualAccountsResource, 'the user is no member', { member: false }))
    expect(expected).toEqual({ data: { accounts: [], consentExpiresOn: null } })
  })
})

describe('a scenario of an upstream response', () => {
  const headers = { 'X-RateLimit-Remaining-Day': '0' }

  it('lays a fault that sends exactly this response', () => {
    const { fault, title } = onResponse(virtualAccountsResource, 429, { message: 'no' }, headers)
    expect(fault).toEqual({ path: 'consent', kind: 'reply', status: 429, headers, body: '{"message":"no"}' })
    expect(title).toBe('upstream sends 429 {"message":"no"} X-RateLimit-Remaining-Day: 0')
  })

  it('expects what the kit reads from that response', () => {
    const scenario = onResponse(registrationResource, 429, '', { ...headers, Date: 'Thu, 15 Jan 2026 23:00:00 GMT' })
    expect(getExpectedOutcome(scenario)).toEqual({ code: 'quota_exhausted', retryAfter: 3600 })
  })

  it('has a short title for a long body, and one without a trailing space for none', () => {
    expect(onResponse(registrationResource, 200, 'x'.repeat(61)).title).toBe(`upstream sends 200 ${'x'.repeat(57)}...`)
    expect(onResponse(registrationResource, 503, '').title).toBe('upstream sends 503')
  })
})

it('a scenario of a business error sends status 500 with the number', () => {
  const scenario = onError(registrationResource, 2003, 'Account Locked')
  expect(scenario.title).toBe('upstream sends error 2003 (Account Locked)')
  expect(scenario.fault).toMatchObject({ path: 'register', kind: 'reply', status: 500 })
  expect(getExpectedOutcome(scenario)).toEqual({ code: 'portal_locked', retryAfter: undefined })
})

it('a scenario of a broken connection expects the given code', () => {
  const scenario = onFault(virtualAccountsResource, 'stall', 'upstream never responds', 'timeout')
  expect(scenario.fault).toEqual({ path: 'consent', kind: 'stall' })
  expect(getExpectedOutcome(scenario)).toEqual({ code: 'timeout' })
})
