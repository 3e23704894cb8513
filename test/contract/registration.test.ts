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
    [
      { result: 'member', today: ' 20270115 ' },
      { ...member, today: '2027-01-15' },
    ],
    [
      { result: 'nonMember', today: 20270115 },
      { ...nonMember, today: '2027-01-15' },
    ],
    [{ result: 'member', today: null }, member],
    [{ result: 'member', today: '20270230' }, member],
    [{ result: 'member', today: '2027-01-15' }, member],
    [{ result: 'member', today: ['20270115'] }, member],
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
    [{ status: 'member', consentExpiresOn: null, today: '2027-01-15' }, { result: 'member' }],
  ])('%j is written in upstream’s fields', (registration, body) => {
    expect(formatRegistration(registration)).toEqual(body)
  })

  it('is the same after writing and reading but for the day of the response, and throws nothing but an OnboardingError', () => {
    const names = listPrototypeNames()
    fc.assert(
      fc.property(wireJson, (body) => {
        try {
          const registration = parseRegistration(body)
          const { today: _, ...kept } = registration
          expect(parseRegistration(formatRegistration(registration))).toEqual(kept)
        } catch (error) {
          expect(error).toBeInstanceOf(OnboardingError)
        }
      }),
    )
    expect(listPrototypeNames()).toEqual(names)
  })
})
