import type { OnboardingState } from '../../../journey/onboarding-state.js'

/** Every state whose screen comes with the late chunk. A handoff is not needed to draw it. */
export type LateState =
  | Exclude<OnboardingState, { name: 'checking' | 'choosing' | 'awaitingSignUp' | 'awaitingLink' | 'awaitingRenewal' }>
  | { name: 'awaitingSignUp' | 'awaitingLink' | 'awaitingRenewal' }
