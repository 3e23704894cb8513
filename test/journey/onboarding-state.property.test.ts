import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { actionOfCode, type OnboardingErrorCode } from '../../src/contract/error-table.js'
import type { PortalPurpose } from '../../src/journey/handoff.js'
import { getOnboardingState, type JourneyData, type OnboardingState } from '../../src/journey/onboarding-state.js'
import { getRecheck } from '../../src/journey/recheck.js'
import { handoffOf, ended, endsSoon, failed, lasts, linked, registered, today, unloaded } from './journey-data.js'
import { hasNextStep } from './next-step.js'

const purposes: PortalPurpose[] = ['signUp', 'link', 'renewConsent', 'registerCertificate', 'logIn', 'manage']
const codes = Object.keys(actionOfCode) as OnboardingErrorCode[]

const date = fc.constantFrom(null, ended, today, endsSoon, lasts)
const failure = fc.constantFrom(...codes).map(failed)
const registration = fc.oneof(
  fc.constant(unloaded),
  failure,
  fc.tuple(fc.constantFrom('member' as const, 'nonMember' as const), date).map((of) => registered(...of)),
)
const virtualAccounts = fc.oneof(
  fc.constant(unloaded),
  failure,
  fc.tuple(fc.nat({ max: 3 }), date).map((of) => linked(...of)),
)
const handoff = fc.option(fc.tuple(fc.constantFrom(...purposes), fc.nat({ max: 3 })).map((of) => handoffOf(...of)))
const journey: fc.Arbitrary<JourneyData> = fc.record({
  subject: fc.option(fc.constant('hong')),
  registration,
  virtualAccounts,
  handoff,
  today: fc.constant(today),
})

test('whatever is known, there is a state with a next step', () => {
  fc.assert(
    fc.property(journey, (known) => {
      expect(hasNextStep(getOnboardingState(known))).toBe(true)
    }),
  )
})

test('the sign-up is shown to non-members only', () => {
  fc.assert(
    fc.property(journey, (known) => {
      const { name } = getOnboardingState(known)
      const isNonMember = known.subject !== null && known.registration.data?.status === 'nonMember'
      expect(name === 'signUpNeeded' || name === 'awaitingSignUp').toBe(isNonMember)
    }),
  )
})

test('accounts are shown only if no consent is known to be over', () => {
  fc.assert(
    fc.property(journey, (known) => {
      fc.pre(getOnboardingState(known).name === 'choosing')
      expect(known.registration.data?.consentExpiresOn).not.toBe(ended)
      expect(known.virtualAccounts.data?.consentExpiresOn).not.toBe(ended)
    }),
  )
})

const resourceOfScreen: Partial<Record<OnboardingState['name'], string>> = {
  awaitingSignUp: 'registration',
  awaitingLink: 'virtualAccounts',
}

test('a return rechecks what the screen waits for, and nothing without a handoff', () => {
  fc.assert(
    fc.property(journey, (known) => {
      const state = getOnboardingState(known)
      const resource = getRecheck(known)
      if (known.handoff === null || known.subject === null) expect(resource).toBeNull()
      if (state.name in resourceOfScreen && 'handoff' in state && known.handoff?.accountsBefore === 0) {
        expect(resource).toBe(resourceOfScreen[state.name])
      }
      if (state.name === 'awaitingRenewal') {
        expect(resource).toBe(state.consent === 'platform' ? 'registration' : 'virtualAccounts')
      }
    }),
  )
})
