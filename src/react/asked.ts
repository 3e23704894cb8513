import { isOnboardingError, OnboardingError } from '../contract/onboarding-error.js'
import type { Asked } from '../flow/onboarding-state.js'

/** What is read of a query. */
export interface QueryView<Answer> {
  status: 'pending' | 'error' | 'success'
  data: Answer | undefined
  error: unknown
  dataUpdatedAt: number
}

/**
 * What is known of a question, from its query. An answer outlives a failed re-check, but not the user's session: once
 * that is gone the answer may be another user's.
 */
export function readAsked<Answer>(query: QueryView<Answer> | undefined): Asked<Answer> {
  const error = query?.status === 'error' ? readError(query.error) : null
  const known = query?.data !== undefined && error?.action !== 'signIn'
  return known ? { answer: query.data, error: null } : { answer: undefined, error }
}

/** A client of the host's own making may throw anything, nothing included. */
function readError(error: unknown): OnboardingError {
  return isOnboardingError(error) ? error : new OnboardingError('not_available', { cause: error })
}
