import type { QueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { OnboardingClient } from '../../client/onboarding-client.js'
import { onboardingKeys } from '../../client/onboarding-keys.js'
import { getScope, type OnboardingScope } from '../../client/onboarding-scope.js'
import { useIsoLayoutEffect } from '../internals/use-iso-layout-effect.js'
import { createHandoffStorage } from '../store/handoff-storage.js'

/** By query client, because a provider that is mounted anew for another user knows nothing of the former one. */
const usedScopes = new WeakMap<QueryClient, OnboardingScope[]>()

/**
 * When the user changes, removes everything of the former user before the next paint, at each backend that this provider
 * has used. What another provider shows of another backend stays.
 */
export function usePurge(queryClient: QueryClient, client: OnboardingClient, subject: string | null): void {
  const endpoints = useRef(new Set<string>())
  useIsoLayoutEffect(() => {
    const scope = getScope(client, subject ?? '')
    const own = endpoints.current.add(scope.endpoint)
    const used = usedScopes.get(queryClient) ?? []
    const former = used.filter((one) => one.subject !== subject && own.has(one.endpoint))
    for (const one of former) {
      queryClient.removeQueries({ queryKey: onboardingKeys.all(one) })
      createHandoffStorage(one).write(null)
    }
    const left = used.filter(
      (one) => !former.includes(one) && !(one.subject === subject && one.endpoint === scope.endpoint),
    )
    usedScopes.set(queryClient, subject === null ? left : [...left, scope])
  }, [queryClient, client, subject])
}
