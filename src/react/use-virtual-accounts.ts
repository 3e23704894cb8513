'use client'

import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { virtualAccountsOptions } from '../client/query-options.js'
import type { OnboardingError } from '../contract/onboarding-error.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import { useQuerySource } from './store/use-query-source.js'

/**
 * Loads the virtual accounts linked to this service. Sends no request while signed out, or if `enabled` is false.
 * @example
 * const { data } = useVirtualAccounts()
 * return <ul>{data?.accounts.map(({ id, alias, number }) => <li key={id}>{alias ?? number}</li>)}</ul>
 */
export function useVirtualAccounts({ enabled = true }: { enabled?: boolean } = {}): UseQueryResult<
  VirtualAccounts,
  OnboardingError
> {
  const { args, isEnabled, queryClient } = useQuerySource('virtualAccounts', enabled)
  return useQuery({ ...virtualAccountsOptions(...args), enabled: isEnabled }, queryClient)
}
