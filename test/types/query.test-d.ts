// Checked by tsc alone; nothing here runs.
import { type Query, QueryClient, useQuery, type UseQueryResult, useSuspenseQuery } from '@tanstack/react-query'
import { describe, expectTypeOf, it } from 'vitest'
import {
  type LoadOptions,
  createOnboardingClient,
  firmName,
  isOnboardingError,
  type OnboardingClient,
  OnboardingError,
  type OnboardingErrorAction,
  type OnboardingErrorCode,
  type OnboardingKey,
  onboardingKeys,
  type OnboardingScope,
  type Registration,
  registrationStatusOptions,
  shouldDehydrateOnboarding,
  shouldPersistQuery,
  type VirtualAccount,
  type VirtualAccounts,
  virtualAccountsOptions,
} from 'ieum/query'

const client = createOnboardingClient({ endpoint: '/api/onboarding' })

describe('the data of the resources', () => {
  it('has plain values, null if unknown', () => {
    expectTypeOf<Registration>().toEqualTypeOf<{
      status: 'member' | 'nonMember'
      consentExpiresOn: string | null
      today?: string
    }>()
    expectTypeOf<VirtualAccounts>().toEqualTypeOf<{
      accounts: VirtualAccount[]
      consentExpiresOn: string | null
      today?: string
    }>()
    expectTypeOf<VirtualAccount>().toEqualTypeOf<{
      id: string
      firmCode: string
      number: string
      alias: string | null
      firmName?: string
      displayNumber?: string
    }>()
  })
})

describe('createOnboardingClient', () => {
  it('takes an endpoint and options of the requests', () => {
    expectTypeOf(createOnboardingClient).parameter(0).toEqualTypeOf<{
      endpoint: string
      fetch?: typeof fetch
      headers?: () => HeadersInit | Promise<HeadersInit>
      credentials?: RequestCredentials
      timeoutMs?: number
    }>()
    // @ts-expect-error -- no endpoint
    createOnboardingClient({})
  })

  it('returns what a client of one’s own has to be', () => {
    expectTypeOf(createOnboardingClient).returns.toEqualTypeOf<OnboardingClient>()
    expectTypeOf<OnboardingClient>().toEqualTypeOf<{
      endpoint?: string
      getRegistration(options: LoadOptions): Promise<Registration>
      getVirtualAccounts(options: LoadOptions): Promise<VirtualAccounts>
    }>()
    expectTypeOf<LoadOptions>().toEqualTypeOf<{ subject: string; fresh?: boolean; signal?: AbortSignal }>()
  })
})

describe('query keys and options', () => {
  it('carry the types of their data', () => {
    const queryClient = new QueryClient()
    const scope: OnboardingScope = { subject: 'u', endpoint: '/api' }
    const [registration, accounts] = [onboardingKeys.registration(scope), onboardingKeys.virtualAccounts(scope)]
    expectTypeOf(onboardingKeys.all(scope)).toEqualTypeOf<OnboardingKey>()
    expectTypeOf<OnboardingKey>().toEqualTypeOf<readonly ['ieum', subject: string, endpoint: string]>()
    expectTypeOf(queryClient.getQueryData(registration)).toEqualTypeOf<Registration | undefined>()
    expectTypeOf(queryClient.getQueryData(accounts)).toEqualTypeOf<VirtualAccounts | undefined>()
    // @ts-expect-error -- accounts under the key of the registration
    queryClient.setQueryData(registration, { accounts: [], consentExpiresOn: null } satisfies VirtualAccounts)
  })

  it('fit the functions of react-query', () => {
    const queryClient = new QueryClient()
    const [registration, accounts] = [registrationStatusOptions(client, 'u'), virtualAccountsOptions(client, 'u')]
    expectTypeOf(queryClient.fetchQuery(registration)).toEqualTypeOf<Promise<Registration>>()
    expectTypeOf(queryClient.prefetchQuery(accounts)).toEqualTypeOf<Promise<void>>()
    expectTypeOf(useQuery(accounts)).toExtend<UseQueryResult<VirtualAccounts>>()
    expectTypeOf(useSuspenseQuery(accounts).data).toEqualTypeOf<VirtualAccounts>()
    expectTypeOf(queryClient.getQueryData(accounts.queryKey)).toEqualTypeOf<VirtualAccounts | undefined>()
    expectTypeOf(registration.meta.persist).toEqualTypeOf<false>()
    // @ts-expect-error -- a subject that may be missing
    registrationStatusOptions(client, null)
  })

  it('select the queries that travel in the first HTML', () => {
    expectTypeOf(shouldDehydrateOnboarding).toBeCallableWith({} as Query)
    expectTypeOf(shouldDehydrateOnboarding).returns.toEqualTypeOf<boolean>()
  })

  it('select the queries that a persister may write to the device', () => {
    expectTypeOf(shouldPersistQuery).toBeCallableWith({} as Query)
    expectTypeOf(shouldPersistQuery).returns.toEqualTypeOf<boolean>()
  })
})

describe('OnboardingError', () => {
  it('has a code and an action', () => {
    const error = new OnboardingError('network')
    expectTypeOf(error).toExtend<Error>()
    expectTypeOf<OnboardingError['name']>().toEqualTypeOf<'OnboardingError'>()
    expectTypeOf(error.code).toEqualTypeOf<OnboardingErrorCode>()
    expectTypeOf(error.action).toEqualTypeOf<OnboardingErrorAction>()
    expectTypeOf(error.retryAfter).toEqualTypeOf<number | undefined>()
    expectTypeOf(error.status).toEqualTypeOf<number | undefined>()
    expectTypeOf(error.requestId).toEqualTypeOf<string | undefined>()
    // @ts-expect-error -- a code that does not exist
    void new OnboardingError('broken')
  })

  it('is recognized wherever it comes from', () => {
    expectTypeOf(isOnboardingError).guards.toEqualTypeOf<OnboardingError>()
    expectTypeOf(isOnboardingError).parameter(0).toBeUnknown()
  })

  it('has these codes and next steps', () => {
    expectTypeOf<OnboardingErrorAction>().toEqualTypeOf<
      | 'retry'
      | 'wait'
      | 'registerCertificate'
      | 'link'
      | 'consent'
      | 'portalLogIn'
      | 'contactSupport'
      | 'signIn'
      | 'none'
    >()
    expectTypeOf<OnboardingErrorCode>().toEqualTypeOf<
      | 'network'
      | 'timeout'
      | 'upstream_unavailable'
      | 'firm_unavailable'
      | 'invalid_response'
      | 'quota_exhausted'
      | 'rate_limited'
      | 'certificate_required'
      | 'account_unlinked'
      | 'consent_required'
      | 'portal_login_required'
      | 'portal_locked'
      | 'identity_mismatch'
      | 'not_available'
      | 'unauthenticated'
      | 'subject_changed'
      | 'forbidden'
      | 'not_found'
      | 'method_not_allowed'
      | 'unsupported_media_type'
      | 'payload_too_large'
      | 'bad_request'
      | 'too_many_checks'
      | 'store_unavailable'
      | 'server_fetch'
      | 'offline'
    >()
  })
})

describe('firmName', () => {
  it('takes a code and a language', () => {
    expectTypeOf(firmName).toEqualTypeOf<(code: string, locale?: string) => string>()
  })
})
