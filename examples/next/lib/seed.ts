import { dehydrate, QueryClient, type DehydratedState } from '@tanstack/react-query'
import {
  registrationStatusOptions,
  shouldDehydrateOnboarding,
  virtualAccountsOptions,
  type OnboardingClient,
} from 'ieum/query'
import type { Identity } from 'ieum/server'
import { getOnboarding } from './onboarding'

/** Answers both questions on the server, so that the first HTML is the final one and the browser asks nothing. */
export async function seedOnboarding(identity: Identity): Promise<DehydratedState> {
  const onboarding = getOnboarding()
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
  // As plain data: of an error object a server component would send nothing but that there was one.
  return JSON.parse(JSON.stringify(state))
}
