import type { Query } from '@tanstack/react-query'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import type { OnboardingClient } from './onboarding-client.js'
import { onboardingKeys, type RegistrationKey, type VirtualAccountsKey } from './onboarding-keys.js'

/**
 * Host defaults taken back: answers are forgotten by react-query's own rule (five minutes in a browser, no timer on a
 * server), no `keepPreviousData` shows one user's accounts to the next, no persister writes them to the device. Typed
 * loosely because react-query's types have no `undefined` here.
 */
const unset: object = { gcTime: undefined, placeholderData: undefined, persister: undefined }

/** Pinned so that a host's query defaults never leak in: the kit itself decides when a question is worth its quota. */
const pinned = {
  ...unset,
  staleTime: Infinity,
  retry: false,
  retryOnMount: false,
  networkMode: 'always',
  throwOnError: false,
  refetchOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  refetchInterval: false,
  meta: { persist: false },
} as const

interface QueryContext {
  signal: AbortSignal
}

type IsFresh = () => boolean

/** Written out, because a declaration file cannot name the symbols inside a key's inferred type. */
type QuestionOptions<Key, Answer> = typeof pinned & {
  queryKey: Key
  queryFn: (context: QueryContext) => Promise<Answer>
}

/**
 * Query options of "is this user a member?", for any function of react-query 5.
 * @param isFresh Asked at each question: whether upstream has to be asked now. Default no.
 */
export function registrationStatusOptions(
  client: OnboardingClient,
  subject: string,
  isFresh?: IsFresh,
): QuestionOptions<RegistrationKey, Registration> {
  return {
    ...pinned,
    queryKey: onboardingKeys.registration(subject),
    queryFn: ({ signal }: QueryContext) =>
      client.getRegistration({ subject, signal, ...(isFresh?.() && { fresh: true }) }),
  }
}

/**
 * Query options of "which virtual accounts are linked?", for any function of react-query 5.
 * @param isFresh Asked at each question: whether upstream has to be asked now. Default no.
 */
export function virtualAccountsOptions(
  client: OnboardingClient,
  subject: string,
  isFresh?: IsFresh,
): QuestionOptions<VirtualAccountsKey, VirtualAccounts> {
  return {
    ...pinned,
    queryKey: onboardingKeys.virtualAccounts(subject),
    queryFn: ({ signal }: QueryContext) =>
      client.getVirtualAccounts({ subject, signal, ...(isFresh?.() && { fresh: true }) }),
  }
}

/** For `dehydrate`: the kit's answers travel in the first HTML, known negatives and errors included. */
export function shouldDehydrateOnboarding(query: Pick<Query, 'queryKey' | 'state'>): boolean {
  return query.queryKey[0] === 'ieum' && query.state.status !== 'pending'
}
