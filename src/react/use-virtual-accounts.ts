import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { virtualAccountsOptions } from '../client/query-options.js'
import type { OnboardingError } from '../contract/onboarding-error.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import { useOnboardingContext } from './onboarding-context.js'

/** Asks which virtual accounts are linked to this service. Asks nothing while signed out or not `enabled` (default true). */
export function useVirtualAccounts({ enabled = true }: { enabled?: boolean } = {}): UseQueryResult<
  VirtualAccounts,
  OnboardingError
> {
  const { client, queryClient, store, subject } = useOnboardingContext()
  const options = virtualAccountsOptions(client, subject ?? '', () => store.isFresh('virtualAccounts'))
  return useQuery({ ...options, enabled: enabled && subject !== null }, queryClient)
}
