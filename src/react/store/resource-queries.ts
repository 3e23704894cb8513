import type { Query, QueryClient } from '@tanstack/react-query'
import { onboardingKeys } from '../../client/onboarding-keys.js'
import type { OnboardingScope } from '../../client/onboarding-scope.js'
import type { Registration } from '../../contract/registration.js'
import { resourceNames, type ResourceName } from '../../contract/resources.js'
import type { VirtualAccounts } from '../../contract/virtual-accounts.js'
import type { JourneyData } from '../../journey/onboarding-state.js'
import { readResourceState } from './resource-state.js'

/** The queries of one user at one backend. */
export interface ResourceQueries {
  /** The query of a resource; undefined if nothing has loaded it. */
  find: (resource: ResourceName) => Query | undefined
  /** What is known of both resources. */
  read: () => Pick<JourneyData, ResourceName>
  /** Another user is signed in: removes the data, which belongs to the former user. */
  purge: () => void
  subscribe: (listener: () => void) => () => void
}

export function createResourceQueries(queryClient: QueryClient, scope: OnboardingScope): ResourceQueries {
  const all = onboardingKeys.all(scope)
  const cache = queryClient.getQueryCache()
  const find = (resource: ResourceName) => cache.find({ queryKey: onboardingKeys[resource](scope), exact: true })
  return {
    find,
    read: () => ({
      registration: readResourceState<Registration>(queryClient.getQueryState(onboardingKeys.registration(scope))),
      virtualAccounts: readResourceState<VirtualAccounts>(
        queryClient.getQueryState(onboardingKeys.virtualAccounts(scope)),
      ),
    }),
    purge() {
      const queries = resourceNames.flatMap((resource) => find(resource) ?? [])
      const error = queries.find(({ state }) => state.error)?.state.error ?? null
      for (const query of queries) {
        if (query.state.data !== undefined) query.setState({ ...query.state, data: undefined, status: 'error', error })
      }
    },
    subscribe: (listener) =>
      cache.subscribe(({ query }) => {
        if (all.every((part, index) => part === query.queryKey[index])) listener()
      }),
  }
}
