import type { Query } from '@tanstack/react-query'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import type { OnboardingClient } from './onboarding-client.js'
import { onboardingKeys, type RegistrationKey, type VirtualAccountsKey } from './onboarding-keys.js'
import { getScope } from './onboarding-scope.js'

/**
 * Undoes the host's query defaults. Data is dropped by react-query's own rule (after five minutes in a browser, without a
 * timer on a server). `keepPreviousData` does not show one user's accounts to the next. No persister of a query
 * (`experimental_createQueryPersister`) writes it to the device. The type is loose because react-query's types do not allow `undefined` here.
 */
const unset: object = {
  gcTime: undefined,
  initialData: undefined,
  initialDataUpdatedAt: undefined,
  notifyOnChangeProps: undefined,
  persister: undefined,
  placeholderData: undefined,
  select: undefined,
  structuralSharing: undefined,
}

/** Pinned against the host's query defaults, because each load can cost quota: the kit itself decides when to refetch. */
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

/** Written out because a declaration file cannot name the symbols inside a key's inferred type. */
type ResourceQueryOptions<Key, Data> = typeof pinned & {
  queryKey: Key
  queryFn: (context: QueryContext) => Promise<Data>
}

/**
 * Query options of the registration, for any function of react-query 5.
 * @param isFresh Called at each fetch. True to skip the server's cache. Default false.
 * @example
 * const { data } = useSuspenseQuery(registrationStatusOptions(client, 'user-1'))
 */
export function registrationStatusOptions(
  client: OnboardingClient,
  subject: string,
  isFresh?: IsFresh,
): ResourceQueryOptions<RegistrationKey, Registration> {
  return {
    ...pinned,
    queryKey: onboardingKeys.registration(getScope(client, subject)),
    queryFn: ({ signal }: QueryContext) =>
      client.getRegistration({ subject, signal, ...(isFresh?.() && { fresh: true }) }),
  }
}

/**
 * Query options of the linked virtual accounts, for any function of react-query 5.
 * @param isFresh Called at each fetch. True to skip the server's cache. Default false.
 * @example
 * const { accounts } = await queryClient.fetchQuery(virtualAccountsOptions(client, 'user-1'))
 */
export function virtualAccountsOptions(
  client: OnboardingClient,
  subject: string,
  isFresh?: IsFresh,
): ResourceQueryOptions<VirtualAccountsKey, VirtualAccounts> {
  return {
    ...pinned,
    queryKey: onboardingKeys.virtualAccounts(getScope(client, subject)),
    queryFn: ({ signal }: QueryContext) =>
      client.getVirtualAccounts({ subject, signal, ...(isFresh?.() && { fresh: true }) }),
  }
}

/**
 * For the `shouldDehydrateQuery` option of `dehydrate`: true for the kit's settled queries, those with errors included. They
 * travel in the first HTML.
 * @example
 * const state = dehydrate(queryClient, { shouldDehydrateQuery: shouldDehydrateOnboarding })
 */
export function shouldDehydrateOnboarding(query: Pick<Query, 'queryKey' | 'state'>): boolean {
  return query.queryKey[0] === 'ieum' && query.state.status !== 'pending'
}

/**
 * For the `shouldDehydrateQuery` option of a persister: react-query's own rule, without the queries of the kit. So no
 * account number is written to the device.
 * @example
 * const persistOptions = { persister, dehydrateOptions: { shouldDehydrateQuery: shouldPersistQuery } }
 * return <PersistQueryClientProvider client={queryClient} persistOptions={persistOptions} />
 */
export function shouldPersistQuery(query: Pick<Query, 'queryKey' | 'state'>): boolean {
  return query.queryKey[0] !== 'ieum' && query.state.status === 'success'
}
