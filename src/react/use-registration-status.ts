import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { registrationStatusOptions } from '../client/query-options.js'
import type { OnboardingError } from '../contract/onboarding-error.js'
import type { Registration } from '../contract/registration.js'
import { useOnboardingContext } from './onboarding-context.js'

/** Asks whether the user is a member of the portal. Asks nothing while signed out or not `enabled` (default true). */
export function useRegistrationStatus({ enabled = true }: { enabled?: boolean } = {}): UseQueryResult<
  Registration,
  OnboardingError
> {
  const { client, queryClient, store, subject } = useOnboardingContext()
  const options = registrationStatusOptions(client, subject ?? '', () => store.isFresh('registration'))
  return useQuery({ ...options, enabled: enabled && subject !== null }, queryClient)
}
