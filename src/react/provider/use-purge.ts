import type { QueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { OnboardingClient } from '../../client/onboarding-client.js'
import { onboardingKeys } from '../../client/onboarding-keys.js'
import { getScope, type OnboardingScope } from '../../client/onboarding-scope.js'
import { useIsoLayoutEffect } from '../internals/use-iso-layout-effect.js'
import { createHandoffStorage } from '../store/handoff-storage.js'

/**
 * When the user changes, removes everything of the former user before the next paint, at each backend that this provider
 * has used. What another provider shows of another backend stays.
 */
export function usePurge(queryClient: QueryClient, client: OnboardingClient, subject: string | null): void {
  const used = useRef<OnboardingScope[]>([])
  useIsoLayoutEffect(() => {
    for (const scope of used.current.filter((former) => former.subject !== subject)) {
      queryClient.removeQueries({ queryKey: onboardingKeys.all(scope) })
      createHandoffStorage(scope).write(null)
    }
    used.current = used.current.filter((former) => former.subject === subject)
    if (subject !== null) used.current.push(getScope(client, subject))
  }, [queryClient, client, subject])
}
