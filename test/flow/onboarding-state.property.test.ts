import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionOfCode, type OnboardingErrorCode } from '../../src/contract/error-table.js'
import type { PortalPurpose } from '../../src/flow/attempt.js'
import { getOnboardingState, type Facts, type OnboardingState } from '../../src/flow/onboarding-state.js'
import { getRecheck } from '../../src/flow/recheck.js'
import { attemptOf, ended, endsSoon, failed, lasts, linked, registered, today, unanswered } from './facts.js'
import { getNextStep } from './next-step.js'

const purposes: PortalPurpose[] = ['signUp', 'link', 'renewConsent', 'registerCertificate', 'logIn']
const codes = Object.keys(actionOfCode) as OnboardingErrorCode[]

const date = fc.constantFrom(null, ended, today, endsSoon, lasts)
const failure = fc.constantFrom(...codes).map(failed)
const registration = fc.oneof(
  fc.constant(unanswered),
  failure,
  fc.tuple(fc.constantFrom('member' as const, 'nonMember' as const), date).map((of) => registered(...of)),
)
const virtualAccounts = fc.oneof(
  fc.constant(unanswered),
  failure,
  fc.tuple(fc.nat({ max: 3 }), date).map((of) => linked(...of)),
)
const attempt = fc.option(fc.tuple(fc.constantFrom(...purposes), fc.nat({ max: 3 })).map((of) => attemptOf(...of)))
const facts: fc.Arbitrary<Facts> = fc.record({
  subject: fc.option(fc.constant('hong')),
  registration,
  virtualAccounts,
  attempt,
  today: fc.constant(today),
})

test('whatever is known, there is a state with a next step', () => {
  fc.assert(
    fc.property(facts, (known) => {
      expect(getNextStep(getOnboardingState(known))).toBeTruthy()
    }),
  )
})

test('the sign-up is shown to non-members only', () => {
  fc.assert(
    fc.property(facts, (known) => {
      const { name } = getOnboardingState(known)
      const isNonMember = known.subject !== null && known.registration.answer?.status === 'nonMember'
      expect(name === 'signUpNeeded' || name === 'awaitingSignUp').toBe(isNonMember)
    }),
  )
})

test('accounts are shown only where neither consent is known to have ended', () => {
  fc.assert(
    fc.property(facts, (known) => {
      fc.pre(getOnboardingState(known).name === 'choosing')
      expect(known.registration.answer?.consentExpiresOn).not.toBe(ended)
      expect(known.virtualAccounts.answer?.consentExpiresOn).not.toBe(ended)
    }),
  )
})

const askedIn: Partial<Record<OnboardingState['name'], string>> = {
  awaitingSignUp: 'registration',
  awaitingLink: 'virtualAccounts',
}

test('a return asks what the screen waits for, and nothing without a trip', () => {
  fc.assert(
    fc.property(facts, (known) => {
      const state = getOnboardingState(known)
      const asked = getRecheck(known)
      if (known.attempt === null || known.subject === null) expect(asked).toBeNull()
      if (state.name in askedIn && 'attempt' in state && state.attempt?.accountsBefore === 0) {
        expect(asked).toBe(askedIn[state.name])
      }
      if (state.name === 'awaitingRenewal') {
        expect(asked).toBe(state.consent === 'platform' ? 'registration' : 'virtualAccounts')
      }
    }),
  )
})
