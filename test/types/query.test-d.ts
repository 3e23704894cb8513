// Checked by tsc alone; nothing here runs.
import { type Query, QueryClient, useQuery, type UseQueryResult, useSuspenseQuery } from '@tanstack/react-query'
import { describe, expectTypeOf, it } from 'vitest'
import {
  type AskOptions,
  createOnboardingClient,
  firmName,
  isOnboardingError,
  type OnboardingClient,
  OnboardingError,
  type OnboardingErrorAction,
  type OnboardingErrorCode,
  onboardingKeys,
  type Registration,
  registrationStatusOptions,
  shouldDehydrateOnboarding,
  type VirtualAccount,
  type VirtualAccounts,
  virtualAccountsOptions,
} from 'ieum/query'

const client = createOnboardingClient({ endpoint: '/api/onboarding' })

describe('the answers', () => {
  it('are plain values, null where nothing is known', () => {
    expectTypeOf<Registration>().toEqualTypeOf<{ status: 'member' | 'nonMember'; consentExpiresOn: string | null }>()
    expectTypeOf<VirtualAccounts>().toEqualTypeOf<{ accounts: VirtualAccount[]; consentExpiresOn: string | null }>()
    expectTypeOf<VirtualAccount>().toEqualTypeOf<{
      id: string
      firmCode: string
      number: string
      alias: string | null
    }>()
  })
})

describe('createOnboardingClient', () => {
  it('takes an endpoint and how it is asked', () => {
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
      getRegistration(options: AskOptions): Promise<Registration>
      getVirtualAccounts(options: AskOptions): Promise<VirtualAccounts>
    }>()
    expectTypeOf<AskOptions>().toEqualTypeOf<{ subject: string; fresh?: boolean; signal?: AbortSignal }>()
  })
})

describe('query keys and options', () => {
  it('carry the types of their data', () => {
    const queryClient = new QueryClient()
    const [registration, accounts] = [onboardingKeys.registration('u'), onboardingKeys.virtualAccounts('u')]
    expectTypeOf(onboardingKeys.all('u')).toEqualTypeOf<readonly ['ieum', string]>()
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

  it('say which queries travel in the first HTML', () => {
    expectTypeOf(shouldDehydrateOnboarding).toBeCallableWith({} as Query)
    expectTypeOf(shouldDehydrateOnboarding).returns.toEqualTypeOf<boolean>()
  })
})

describe('OnboardingError', () => {
  it('says what happened and what to do', () => {
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

  it('is recognised wherever it comes from', () => {
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
