import { isOnboardingError, OnboardingError } from '../../contract/onboarding-error.js'
import type { ResourceState } from '../../journey/onboarding-state.js'

/** The members of a query that the kit reads. */
export interface QueryView<Data> {
  status: 'pending' | 'error' | 'success'
  data: Data | undefined
  error: unknown
  dataUpdatedAt: number
}

/**
 * What is known of a resource, read from its query. Data stays known if a recheck fails, but not if the user's session
 * is over: then the data may belong to another user.
 */
export function readResourceState<Data>(query: QueryView<Data> | undefined): ResourceState<Data> {
  const error = query?.status === 'error' ? readError(query.error) : null
  const known = query?.data !== undefined && error?.action !== 'signIn'
  return known ? { data: query.data, error: null } : { data: undefined, error }
}

/** A client that the host wrote may throw anything, even undefined. */
function readError(error: unknown): OnboardingError {
  return isOnboardingError(error) ? error : new OnboardingError('not_available', { cause: error })
}
