import { useSyncExternalStore } from 'react'
import type { Registration } from '../contract/registration.js'
import { getSeoulDay } from '../contract/seoul-day.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import type { Facts } from '../flow/onboarding-state.js'
import { readAsked, type QueryView } from './asked.js'
import { useOnboardingContext } from './onboarding-context.js'
import { initialSnapshot, type StoreSnapshot } from './store/store-snapshot.js'

interface Queries {
  registration?: QueryView<Registration>
  virtualAccounts?: QueryView<VirtualAccounts>
}

/** What the store knows, kept current. */
export function useStoreSnapshot(): StoreSnapshot {
  const { store } = useOnboardingContext()
  return useSyncExternalStore(store.subscribe, store.getSnapshot, () => initialSnapshot)
}

/** Gathers what decides where the user stands; a question not passed counts as not asked. */
export function useFacts({ registration, virtualAccounts }: Queries): Facts {
  const { subject } = useOnboardingContext()
  const { attempt, today, stale } = useStoreSnapshot()
  const answeredAt = Math.max(registration?.dataUpdatedAt ?? 0, virtualAccounts?.dataUpdatedAt ?? 0)
  return {
    subject,
    registration: readAsked(stale ? undefined : registration),
    virtualAccounts: readAsked(stale ? undefined : virtualAccounts),
    attempt,
    today: today ?? getSeoulDay(answeredAt),
  }
}
