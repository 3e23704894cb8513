import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query'
import {
  registrationStatusOptions,
  shouldDehydrateOnboarding,
  virtualAccountsOptions,
  type OnboardingClient,
} from 'ieum/query'
import type { Identity } from 'ieum/server'
import { onboarding } from './onboarding.server'

/** Answers both questions on the server, so that the first HTML is the final one and the browser asks nothing. */
export async function seedOnboarding(identity: Identity): Promise<DehydratedState> {
  const client: OnboardingClient = {
    getRegistration: () => onboarding.getRegistration(identity),
    getVirtualAccounts: () => onboarding.getVirtualAccounts(identity),
  }
  const queryClient = new QueryClient()
  await Promise.all([
    queryClient.prefetchQuery(registrationStatusOptions(client, identity.subject)),
    queryClient.prefetchQuery(virtualAccountsOptions(client, identity.subject)),
  ])
  const state = dehydrate(queryClient, { shouldDehydrateQuery: shouldDehydrateOnboarding })
  // Through JSON, because of an error object React Router would send nothing but "Unexpected Server Error".
  return JSON.parse(JSON.stringify(state)) as DehydratedState
}
