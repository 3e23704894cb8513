import { useSyncExternalStore } from 'react'
import type { Registration } from '../../contract/registration.js'
import { getSeoulDay } from '../../contract/seoul-day.js'
import type { VirtualAccounts } from '../../contract/virtual-accounts.js'
import type { JourneyView } from '../../journey/onboarding-state.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { getLatestDay } from './latest-day.js'
import { readResourceState, type QueryView } from './resource-state.js'
import { useStoreValue } from './use-store-value.js'

interface Queries {
  registration?: QueryView<Registration>
  virtualAccounts?: QueryView<VirtualAccounts>
}

/**
 * Everything that decides where the user stands. A query that is not passed counts as not loaded. The data comes from the
 * queries and not from the journey in the store: a server, and a browser on its first render, have seeded queries before
 * the store has seen them.
 */
export function useJourneyData({ registration, virtualAccounts }: Queries): JourneyView {
  const { subject, store } = useOnboardingContext()
  const handoff = useStoreValue('handoff')
  const stale = useStoreValue('stale')
  const updatedAt = Math.max(registration?.dataUpdatedAt ?? 0, virtualAccounts?.dataUpdatedAt ?? 0)
  const days = [registration?.data?.today, virtualAccounts?.data?.today]
  const seeded = getLatestDay(days) ?? getSeoulDay(updatedAt)
  // Nothing is drawn again if the store says the same day, as it nearly always does.
  const getToday = () => store.getSnapshot().today ?? seeded
  return {
    subject,
    registration: readResourceState(stale ? undefined : registration),
    virtualAccounts: readResourceState(stale ? undefined : virtualAccounts),
    handoff,
    today: useSyncExternalStore(store.subscribe, getToday, () => seeded),
  }
}
