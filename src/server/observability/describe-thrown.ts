import { isOnboardingError, type OnboardingError } from '../../contract/onboarding-error.js'

/** The name of a class, as errors have it. Anything else may come from outside. */
const plainName = /^\w{1,64}$/

/** An error of the kit, or the name of anything else. A host may throw anything, and to look at it may throw again. */
export function describeThrown(thrown: unknown): OnboardingError | string {
  try {
    if (isOnboardingError(thrown)) return thrown
    if (!(thrown instanceof Error)) return typeof thrown
    const name: unknown = thrown.name
    return typeof name === 'string' && plainName.test(name) ? name : 'Error'
  } catch {
    return typeof thrown
  }
}
