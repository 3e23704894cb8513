import type { QueryClient } from '@tanstack/react-query'
import type { OnboardingClient } from './onboarding-client.js'
import { onboardingKeys } from './onboarding-keys.js'
import { registrationStatusOptions, virtualAccountsOptions } from './query-options.js'

/** Asks questions again through their own query keys, so that whoever shows an answer learns the new one. */
export interface AskAgain {
  registration(fresh: boolean): Promise<unknown>
  virtualAccounts(fresh: boolean): Promise<unknown>
}

/** Not 0: an answer of a server or tab whose clock is ahead counts as fresh until its time has come. */
const alwaysStale = -Infinity

/**
 * Neither function rejects: a failure is kept in the query, where the screens read it. When registration turns to
 * member, what was answered about accounts belongs to the time before and is asked afresh. The questions take no signal:
 * with one, an observer that mounts twice, as in StrictMode, would end them and ask again without `fresh`.
 */
export function createAskAgain(queryClient: QueryClient, client: OnboardingClient, subject: string): AskAgain {
  const registrationKey = onboardingKeys.registration(subject)
  const accountsKey = onboardingKeys.virtualAccounts(subject)

  function askVirtualAccounts(fresh: boolean) {
    return queryClient.prefetchQuery({
      ...virtualAccountsOptions(client, subject),
      queryFn: () => client.getVirtualAccounts({ subject, fresh }),
      staleTime: alwaysStale,
    })
  }

  function askRegistration(fresh: boolean) {
    return queryClient.prefetchQuery({
      ...registrationStatusOptions(client, subject),
      queryFn: async () => {
        const registration = await client.getRegistration({ subject, fresh })
        const before = queryClient.getQueryData(registrationKey)
        if (before?.status === 'nonMember' && registration.status === 'member') startAfresh()
        return registration
      },
      staleTime: alwaysStale,
    })
  }

  function startAfresh() {
    queryClient.getQueryCache().find({ queryKey: accountsKey, exact: true })?.reset()
    void askVirtualAccounts(true)
  }

  return { registration: askRegistration, virtualAccounts: askVirtualAccounts }
}
