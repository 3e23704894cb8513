import { isOnboardingError, OnboardingError } from '../contract/onboarding-error.js'
import type { Asked } from '../flow/onboarding-state.js'

interface QueryFacts<Answer> {
  data: Answer | undefined
  error: unknown
}

/**
 * What is known of a question, from its query. An answer outlives a failed re-check, but not the user's session: once
 * that is gone the answer may be another user's.
 */
export function readAsked<Answer>(query: QueryFacts<Answer> | undefined): Asked<Answer> {
  const error = readError(query?.error ?? null)
  const known = query?.data !== undefined && error?.action !== 'signIn'
  return known ? { answer: query.data, error: null } : { answer: undefined, error }
}

/** A client of the host's own making may throw anything. */
function readError(error: unknown): OnboardingError | null {
  if (error === null || isOnboardingError(error)) return error
  return new OnboardingError('not_available', { cause: error })
}
