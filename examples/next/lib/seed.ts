import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query'
import {
  registrationStatusOptions,
  shouldDehydrateOnboarding,
  virtualAccountsOptions,
  type OnboardingClient,
} from 'ieum/query'
import type { Identity } from 'ieum/server'
import { getOnboarding } from './onboarding'

/** Loads both resources on the server, so that the first HTML is final and the browser loads nothing. */
export async function seedOnboarding(identity: Identity): Promise<DehydratedState> {
  const onboarding = getOnboarding()
  const client: OnboardingClient = {
    // Spelled as in the provider: it is a part of the query keys.
    endpoint: '/api/onboarding',
    getRegistration: () => onboarding.getRegistration(identity),
    getVirtualAccounts: () => onboarding.getVirtualAccounts(identity),
  }
  const queryClient = new QueryClient()
  await Promise.all([
    queryClient.prefetchQuery(registrationStatusOptions(client, identity.subject)),
    queryClient.prefetchQuery(virtualAccountsOptions(client, identity.subject)),
  ])
  const state = dehydrate(queryClient, { shouldDehydrateQuery: shouldDehydrateOnboarding })
  // As plain data, because a server component does not send the contents of an error object.
  return JSON.parse(JSON.stringify(state))
}
