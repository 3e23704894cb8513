'use client'

import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { registrationStatusOptions } from '../client/query-options.js'
import type { OnboardingError } from '../contract/onboarding-error.js'
import type { Registration } from '../contract/registration.js'
import { useQuerySource } from './store/use-query-source.js'

/**
 * Loads whether the user is a member of the portal. Sends no request while signed out, or if `enabled` is false.
 * @example
 * const { data, error, isPending } = useRegistrationStatus()
 * if (data?.status === 'nonMember') return <a href="/sign-up">Sign up first</a>
 */
export function useRegistrationStatus({ enabled = true }: { enabled?: boolean } = {}): UseQueryResult<
  Registration,
  OnboardingError
> {
  const { args, isEnabled, queryClient } = useQuerySource('registration', enabled)
  return useQuery({ ...registrationStatusOptions(...args), enabled: isEnabled }, queryClient)
}
