import { isErrorAction } from '../../src/contract/error-table.js'
import { isIsoDay } from '../../src/contract/wire-value.js'
import type { OnboardingState } from '../../src/journey/onboarding-state.js'

/** Whether a state has all that its next step needs; the compiler sees to it that no state is left out. */
const nextSteps: { [Name in OnboardingState['name']]: (state: Extract<OnboardingState, { name: Name }>) => boolean } = {
  checking: () => true,
  signedOut: () => true,
  signUpNeeded: () => true,
  awaitingSignUp: ({ handoff }) => handoff.purpose === 'signUp',
  linkNeeded: () => true,
  awaitingLink: ({ handoff }) => handoff.purpose === 'link',
  choosing: ({ accounts }) => accounts.length > 0,
  renewalNeeded: ({ endedOn }) => isIsoDay(endedOn),
  awaitingRenewal: ({ handoff, endedOn }) => handoff.purpose === 'renewConsent' && isIsoDay(endedOn),
  failed: ({ error }) => error.code !== 'offline' && isErrorAction(error.action),
  offline: ({ error }) => error.code === 'offline',
}

/** True if the user has a next step. */
export const hasNextStep = (state: OnboardingState) =>
  (nextSteps[state.name] as (state: OnboardingState) => boolean)(state)
