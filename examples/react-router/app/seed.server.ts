import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query'
import {
  registrationStatusOptions,
  shouldDehydrateOnboarding,
  virtualAccountsOptions,
  type OnboardingClient,
} from 'ieum/query'
import type { Identity } from 'ieum/server'
import { onboarding } from './onboarding.server'

/** Loads both resources on the server, so that the first HTML is final and the browser loads nothing. */
export async function seedOnboarding(identity: Identity): Promise<DehydratedState> {
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
  // Through JSON, because React Router replaces an error object by "Unexpected Server Error".
  return JSON.parse(JSON.stringify(state)) as DehydratedState
}
