import { dehydrate, hydrate, QueryClient, QueryObserver, type QueryKey } from '@tanstack/react-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OnboardingClient } from '../../src/client/onboarding-client.js'
import { onboardingKeys } from '../../src/client/onboarding-keys.js'
import {
  registrationStatusOptions,
  shouldDehydrateOnboarding,
  virtualAccountsOptions,
} from '../../src/client/query-options.js'
import { isOnboardingError, OnboardingError } from '../../src/contract/onboarding-error.js'

const nonMember = { status: 'nonMember', consentExpiresOn: null } as const
const error = new OnboardingError('quota_exhausted', { status: 503, retryAfter: 60, requestId: 'req-1' })

function createClient(): OnboardingClient {
  return {
    getRegistration: vi.fn<OnboardingClient['getRegistration']>(async () => nonMember),
    getVirtualAccounts: vi.fn<OnboardingClient['getVirtualAccounts']>(() => Promise.reject(error)),
  }
}

async function prefetch(queryClient: QueryClient): Promise<void> {
  await queryClient.prefetchQuery(registrationStatusOptions(createClient(), 'user-1'))
  await queryClient.prefetchQuery(virtualAccountsOptions(createClient(), 'user-1'))
}

afterEach(() => {
  vi.useRealTimers()
})

describe('on a server', () => {
  it('no timer keeps data after its request', async () => {
    vi.useFakeTimers()
    await prefetch(new QueryClient())
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the state in the first HTML', () => {
  it('holds all data and errors of the kit, and nothing of the host', async () => {
    const queryClient = new QueryClient()
    await prefetch(queryClient)
    void queryClient.prefetchQuery({
      ...virtualAccountsOptions(createClient(), 'user-2'),
      queryFn: () => new Promise<never>(() => {}),
    })
    queryClient.setQueryData(['host'], 1)
    queryClient.setQueryData(['ieum-host', 'ieum'], 1)
    queryClient.setQueryData([['ieum']], 1)
    const { queries } = dehydrate(queryClient, { shouldDehydrateQuery: shouldDehydrateOnboarding })
    expect(queries.map(({ queryKey }) => queryKey)).toEqual<QueryKey[]>([
      onboardingKeys.registration({ subject: 'user-1', endpoint: '' }),
      onboardingKeys.virtualAccounts({ subject: 'user-1', endpoint: '' }),
    ])
  })

  it('is shown unchanged, and nothing is loaded again', async () => {
    const server = new QueryClient()
    await prefetch(server)
    const state = JSON.stringify(dehydrate(server, { shouldDehydrateQuery: shouldDehydrateOnboarding }))
    const browser = new QueryClient()
    hydrate(browser, JSON.parse(state))
    const client = createClient()
    const registration = new QueryObserver(browser, registrationStatusOptions(client, 'user-1'))
    const accounts = new QueryObserver(browser, virtualAccountsOptions(client, 'user-1'))
    const leave = [registration, accounts].map((observer) => observer.subscribe(() => {}))
    expect(registration.getCurrentResult().data).toEqual(nonMember)
    const { error: shown, status } = accounts.getCurrentResult()
    expect({ shown, status }).toEqual({ status: 'error', shown: JSON.parse(JSON.stringify(error)) })
    expect(isOnboardingError(shown)).toBe(true)
    expect(client.getRegistration).not.toHaveBeenCalled()
    expect(client.getVirtualAccounts).not.toHaveBeenCalled()
    leave.forEach((stop) => stop())
  })
})
