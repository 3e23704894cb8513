import { isOnboardingError, type OnboardingError } from '../../contract/onboarding-error.js'
import { resourceNames, type ResourceName } from '../../contract/resources.js'
import type { ResourceQueries } from './resource-queries.js'

/** How the requests of one user at one backend are going. */
export interface QueryStatus {
  /** True if the latest request failed, whether or not older data is known. */
  hasFailed: (resource: ResourceName) => boolean
  /** How often the resource has been loaded, or could not be. */
  countLoads: (resource: ResourceName) => number
  /** The error with the action `wait`, if the latest request of a resource ended in one. */
  getWaitError: () => OnboardingError | null
  /** True while one of the resources is loading. */
  isLoading: () => boolean
  /** True while something on the page uses one of the resources. */
  isWatched: () => boolean
}

export function createQueryStatus({ find }: Pick<ResourceQueries, 'find'>): QueryStatus {
  return {
    hasFailed: (resource) => find(resource)?.state.status === 'error',
    countLoads(resource) {
      const { dataUpdateCount = 0, errorUpdateCount = 0 } = find(resource)?.state ?? {}
      return dataUpdateCount + errorUpdateCount
    },
    getWaitError: () => resourceNames.map((resource) => find(resource)?.state.error).find(isWaitError) ?? null,
    isLoading: () => resourceNames.some((resource) => find(resource)?.state.fetchStatus === 'fetching'),
    isWatched: () => resourceNames.some((resource) => find(resource)?.isActive()),
  }
}

function isWaitError(error: unknown): error is OnboardingError {
  return isOnboardingError(error) && error.action === 'wait'
}
