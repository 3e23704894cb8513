import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OnboardingError } from '../../src/contract/onboarding-error.js'
import { formatRegistration, parseRegistration, type Registration } from '../../src/contract/registration.js'
import { listPrototypeNames, wireJson } from './wire-json.js'

const member = { status: 'member', consentExpiresOn: null }
const nonMember = { status: 'nonMember', consentExpiresOn: null }

describe('a registration', () => {
  it.each([
    [
      { result: 'member', commonTermsExpireDate: '20181105' },
      { status: 'member', consentExpiresOn: '2018-11-05' },
    ],
    [{ result: 'member' }, member],
    [{ result: ' Member\n' }, member],
    [{ result: 'nonMember' }, nonMember],
    [{ result: 'nonmember' }, nonMember],
    [{ result: 'NONMEMBER', commonTermsExpireDate: 'null' }, nonMember],
    [{ result: 'member', commonTermsExpireDate: null }, member],
    [{ result: 'member', commonTermsExpireDate: '' }, member],
    [{ result: 'member', commonTermsExpireDate: '00000000' }, member],
    [
      { result: 'member', commonTermsExpireDate: 20181105 },
      { status: 'member', consentExpiresOn: '2018-11-05' },
    ],
    [{ result: 'member', unknown: { field: 1 } }, member],
  ])('is read from %j', (body, registration) => {
    expect(parseRegistration(body)).toEqual(registration)
  })

  it.each([
    {},
    { result: null },
    { result: '' },
    { result: 'null' },
    { result: 'perhaps' },
    { result: 'non member' },
    { result: 'constructor' },
    { result: '__proto__' },
    { result: true },
    { result: ['member'] },
    [{ result: 'member' }],
    'member',
    null,
    undefined,
  ])('that reads %j is an invalid response, never "not a member"', (body) => {
    expect(() => parseRegistration(body)).toThrow(new OnboardingError('invalid_response'))
  })

  it.each<[Registration, object]>([
    [
      { status: 'member', consentExpiresOn: '2018-11-05' },
      { result: 'member', commonTermsExpireDate: '20181105' },
    ],
    [{ status: 'nonMember', consentExpiresOn: null }, { result: 'nonMember' }],
  ])('%j is written in the words of upstream', (registration, body) => {
    expect(formatRegistration(registration)).toEqual(body)
  })

  it('survives being written and read, and nothing but an OnboardingError is thrown', () => {
    const names = listPrototypeNames()
    fc.assert(
      fc.property(wireJson, (body) => {
        try {
          const registration = parseRegistration(body)
          expect(parseRegistration(formatRegistration(registration))).toEqual(registration)
        } catch (error) {
          expect(error).toBeInstanceOf(OnboardingError)
        }
      }),
    )
    expect(listPrototypeNames()).toEqual(names)
  })
})
