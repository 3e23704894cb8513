import { isOnboardingError, type OnboardingError } from '../../contract/onboarding-error.js'

/** An error of the kit, or the name of anything else. A host may throw anything, and to look at it may throw again. */
export function describeThrown(thrown: unknown): OnboardingError | string {
  try {
    if (isOnboardingError(thrown)) return thrown
    return thrown instanceof Error && typeof thrown.name === 'string' ? thrown.name : typeof thrown
  } catch {
    return typeof thrown
  }
}
