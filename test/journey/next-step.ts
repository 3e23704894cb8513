import { purposeOfAction } from '../../src/journey/handoff.js'
import type { OnboardingState } from '../../src/journey/onboarding-state.js'

/** What the user can do next, read off the state alone; the compiler sees to it that no state is left out. */
const nextSteps: { [Name in OnboardingState['name']]: (state: Extract<OnboardingState, { name: Name }>) => unknown } = {
  checking: () => 'wait',
  signedOut: () => 'signIn',
  signUpNeeded: () => 'signUp',
  awaitingSignUp: (state) => state.handoff.purpose,
  linkNeeded: () => 'link',
  awaitingLink: (state) => state.handoff.purpose,
  choosing: (state) => state.accounts[0],
  renewalNeeded: (state) => state.endedOn,
  awaitingRenewal: (state) => state.handoff.purpose,
  failed: (state) => purposeOfAction[state.error.action] ?? state.error.action,
  offline: (state) => state.error.action,
}

/** Something truthy if the user has a next step. */
export const getNextStep = (state: OnboardingState) =>
  (nextSteps[state.name] as (state: OnboardingState) => unknown)(state)
