import type { QueryClient } from '@tanstack/react-query'
import type { Registration } from '../contract/registration.js'
import type { ResourceName } from '../contract/resources.js'
import type { OnboardingClient } from './onboarding-client.js'
import { onboardingKeys } from './onboarding-keys.js'
import { getScope } from './onboarding-scope.js'
import { registrationStatusOptions, virtualAccountsOptions } from './query-options.js'

/** Loads resources again through their query keys, so that everything that shows the data is updated. */
export interface Refetcher {
  registration: (fresh: boolean) => Promise<unknown>
  virtualAccounts: (fresh: boolean) => Promise<unknown>
  /** Takes data that another tab loaded at `at` (epoch ms). Ignores it if it is older than what is known, or not used here. */
  mergeRemote: (resource: ResourceName, data: object, at: number) => void
}

interface RefetcherOptions {
  queryClient: QueryClient
  client: OnboardingClient
  subject: string
  /** Called with all data as it arrives. */
  onData?: (resource: ResourceName, data: object) => void
}

/** True if data of this page is newer than that of `at`. Data from the future says nothing: a clock was set, or a server seeded it. */
function isNewer(updatedAt: number, at: number): boolean {
  return updatedAt >= at && updatedAt <= Date.now()
}

/** Milliseconds in which another tab sends what it loads. Then this one loads it itself. */
const otherTabMs = 3000

/** Not 0: data from a server or tab whose clock is ahead would count as fresh until that time. */
const alwaysStale = -Infinity

/**
 * No function rejects: a failure stays in the query, where the screens read it. If registration turns to member, the
 * accounts loaded before are out of date and are loaded afresh. The requests take no signal: if an observer mounts twice,
 * as in StrictMode, it would abort them and load again without `fresh`.
 */
export function createRefetcher({ queryClient, client, subject, onData }: RefetcherOptions): Refetcher {
  const scope = getScope(client, subject)
  const registrationKey = onboardingKeys.registration(scope)
  const accountsKey = onboardingKeys.virtualAccounts(scope)

  const hasFailed = (queryKey: readonly string[]) => queryClient.getQueryState(queryKey)?.status === 'error'

  function refetchVirtualAccounts(fresh: boolean) {
    return queryClient.prefetchQuery({
      ...virtualAccountsOptions(client, subject),
      queryFn: async () => {
        const data = await client.getVirtualAccounts({ subject, fresh })
        onData?.('virtualAccounts', data)
        return data
      },
      staleTime: alwaysStale,
    })
  }

  function refetchRegistration(fresh: boolean) {
    /** One error, e.g. a locked portal account, can stop both resources. After a return it may be gone for both. */
    const mayHaveRecovered = fresh && hasFailed(registrationKey)
    return queryClient.prefetchQuery({
      ...registrationStatusOptions(client, subject),
      queryFn: async () => {
        const data = await client.getRegistration({ subject, fresh })
        const isNewMember = resetAccountsOfNewMember(data)
        if (isNewMember || (mayHaveRecovered && hasFailed(accountsKey))) void refetchVirtualAccounts(true)
        onData?.('registration', data)
        return data
      },
      staleTime: alwaysStale,
    })
  }

  /** True if the registration turns from non-member to member. */
  function resetAccountsOfNewMember(registration: Partial<Registration>): boolean {
    const before = queryClient.getQueryData(registrationKey)
    const isNewMember = before?.status === 'nonMember' && registration.status === 'member'
    if (isNewMember) queryClient.getQueryCache().find({ queryKey: accountsKey, exact: true })?.reset()
    return isNewMember
  }

  /** The other tab may be gone, or its load has failed. */
  function loadMissingAccounts() {
    const query = queryClient.getQueryCache().find({ queryKey: accountsKey, exact: true })
    const isMissing = query?.isActive() && query.state.status === 'pending' && query.state.fetchStatus === 'idle'
    if (isMissing) void refetchVirtualAccounts(false)
  }

  return {
    registration: refetchRegistration,
    virtualAccounts: refetchVirtualAccounts,
    mergeRemote(resource, data, at) {
      const queryKey = resource === 'registration' ? registrationKey : accountsKey
      const query = queryClient.getQueryCache().find({ queryKey, exact: true })
      if (!query || isNewer(query.state.dataUpdatedAt, at)) return
      if (resource === 'registration' && resetAccountsOfNewMember(data)) setTimeout(loadMissingAccounts, otherTabMs)
      query.setData(data, { updatedAt: at, manual: true })
    },
  }
}
