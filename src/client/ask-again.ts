import type { QueryClient } from '@tanstack/react-query'
import type { Registration } from '../contract/registration.js'
import type { OnboardingClient } from './onboarding-client.js'
import { onboardingKeys } from './onboarding-keys.js'
import { registrationStatusOptions, virtualAccountsOptions } from './query-options.js'

/** Asks questions again through their own query keys, so that whoever shows an answer learns the new one. */
export interface AskAgain {
  registration: (fresh: boolean) => Promise<unknown>
  virtualAccounts: (fresh: boolean) => Promise<unknown>
  /** Takes an answer that another tab got; an older one than is known already, or one that nobody here asked for, is not taken. */
  learn: (question: 'registration' | 'virtualAccounts', answer: object, at: number) => void
}

interface AskAgainOptions {
  queryClient: QueryClient
  client: OnboardingClient
  subject: string
  /** Told about every answer as it arrives. */
  onAnswer?: (question: 'registration' | 'virtualAccounts', answer: object) => void
}

/** Not 0: an answer of a server or tab whose clock is ahead counts as fresh until its time has come. */
const alwaysStale = -Infinity

/**
 * No function rejects: a failure is kept in the query, where the screens read it. When registration turns to member,
 * what was answered about accounts belongs to the time before and is asked afresh. The questions take no signal: with
 * one, an observer that mounts twice, as in StrictMode, would end them and ask again without `fresh`.
 */
export function createAskAgain({ queryClient, client, subject, onAnswer }: AskAgainOptions): AskAgain {
  const registrationKey = onboardingKeys.registration(subject)
  const accountsKey = onboardingKeys.virtualAccounts(subject)

  function askVirtualAccounts(fresh: boolean) {
    return queryClient.prefetchQuery({
      ...virtualAccountsOptions(client, subject),
      queryFn: async () => {
        const answer = await client.getVirtualAccounts({ subject, fresh })
        onAnswer?.('virtualAccounts', answer)
        return answer
      },
      staleTime: alwaysStale,
    })
  }

  const hasFailed = (queryKey: readonly string[]) => queryClient.getQueryState(queryKey)?.status === 'error'

  function askRegistration(fresh: boolean) {
    /** After a return what one error kept from both questions, a locked portal account say, may be over for both. */
    const isReturn = fresh && hasFailed(registrationKey)
    return queryClient.prefetchQuery({
      ...registrationStatusOptions(client, subject),
      queryFn: async () => {
        const answer = await client.getRegistration({ subject, fresh })
        const isTurned = forgetAccountsOfNonMember(answer)
        if (isTurned || (isReturn && hasFailed(accountsKey))) void askVirtualAccounts(true)
        onAnswer?.('registration', answer)
        return answer
      },
      staleTime: alwaysStale,
    })
  }

  /** True where this answer turns a non-member into a member. */
  function forgetAccountsOfNonMember(answer: Partial<Registration>): boolean {
    const turned = queryClient.getQueryData(registrationKey)?.status === 'nonMember' && answer.status === 'member'
    if (turned) queryClient.getQueryCache().find({ queryKey: accountsKey, exact: true })?.reset()
    return turned
  }

  return {
    registration: askRegistration,
    virtualAccounts: askVirtualAccounts,
    learn(question, answer, at) {
      const queryKey = question === 'registration' ? registrationKey : accountsKey
      const query = queryClient.getQueryCache().find({ queryKey, exact: true })
      if (!query || query.state.dataUpdatedAt >= at) return
      if (question === 'registration') forgetAccountsOfNonMember(answer)
      query.setData(answer, { updatedAt: at, manual: true })
    },
  }
}
