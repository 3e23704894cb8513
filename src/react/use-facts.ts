import { useSyncExternalStore } from 'react'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import { getSeoulDay } from '../contract/seoul-day.js'
import type { Facts } from '../flow/onboarding-state.js'
import { readAsked } from './asked.js'
import { useOnboardingContext } from './onboarding-context.js'
import type { StoreSnapshot } from './onboarding-store.js'

interface QueryView<Answer> {
  data: Answer | undefined
  error: unknown
  dataUpdatedAt: number
}

/** What the store knows, kept current. */
export function useStoreSnapshot(): StoreSnapshot {
  const { store } = useOnboardingContext()
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getServerSnapshot)
}

/** Gathers what decides where the user stands; a question not passed counts as not asked. */
export function useFacts(queries: {
  registration?: QueryView<Registration>
  virtualAccounts?: QueryView<VirtualAccounts>
}): Facts {
  const { subject } = useOnboardingContext()
  const { attempt, today } = useStoreSnapshot()
  const answeredAt = Math.max(queries.registration?.dataUpdatedAt ?? 0, queries.virtualAccounts?.dataUpdatedAt ?? 0)
  return {
    subject,
    registration: readAsked(queries.registration),
    virtualAccounts: readAsked(queries.virtualAccounts),
    attempt,
    today: today ?? getSeoulDay(answeredAt),
  }
}
