import type { Query } from '@tanstack/react-query'
import type { OnboardingClient } from './onboarding-client.js'
import { onboardingKeys } from './onboarding-keys.js'

/** Pinned so that a host's query defaults never leak in: the kit itself decides when a question is worth its quota. */
const pinned = {
  staleTime: Infinity,
  /** On a server a timer would hold the answer, and the process, for minutes after its request. */
  gcTime: typeof window === 'undefined' ? Infinity : 300_000,
  retry: false,
  retryOnMount: false,
  networkMode: 'always',
  throwOnError: false,
  refetchOnMount: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  refetchInterval: false,
  meta: { persist: false },
  /** A default of `keepPreviousData` would show one user's accounts to the next. */
  placeholderData: () => undefined,
  /** A default persister would write account numbers to the device. */
  persister: <Context, Answer>(ask: (context: Context) => Answer, context: Context) => ask(context),
} as const

interface QueryContext {
  signal: AbortSignal
}

/** Query options of "is this user a member?", for any function of react-query 5. */
export function registrationStatusOptions(client: OnboardingClient, subject: string) {
  return {
    ...pinned,
    queryKey: onboardingKeys.registration(subject),
    queryFn: ({ signal }: QueryContext) => client.getRegistration({ subject, signal }),
  }
}

/** Query options of "which virtual accounts are linked?", for any function of react-query 5. */
export function virtualAccountsOptions(client: OnboardingClient, subject: string) {
  return {
    ...pinned,
    queryKey: onboardingKeys.virtualAccounts(subject),
    queryFn: ({ signal }: QueryContext) => client.getVirtualAccounts({ subject, signal }),
  }
}

/** For `dehydrate`: the kit's answers travel in the first HTML, known negatives and errors included. */
export function shouldDehydrateOnboarding(query: Pick<Query, 'queryKey' | 'state'>): boolean {
  return query.queryKey[0] === 'ieum' && query.state.status !== 'pending'
}
