import type { QueryClient } from '@tanstack/react-query'
import type { OnboardingScope } from '../../client/onboarding-scope.js'
import { getSeoulDay } from '../../contract/seoul-day.js'
import { getPublicHandoff, type TrackedHandoff } from '../../journey/handoff.js'
import type { JourneyData } from '../../journey/onboarding-state.js'
import { createHandoffStorage } from './handoff-storage.js'
import { getLatestDay } from './latest-day.js'
import { createResourceQueries, type ResourceQueries } from './resource-queries.js'
import { initialSnapshot, type StoreSnapshot } from './store-snapshot.js'

/** Keeps the handoff of one user at one backend, and notifies its subscribers of each new snapshot. */
export interface HandoffStore {
  scope: OnboardingScope
  queries: ResourceQueries
  subscribe: (listener: () => void) => () => void
  getSnapshot: () => StoreSnapshot
  publish: (change: Partial<StoreSnapshot>) => void
  getHandoff: () => TrackedHandoff | null
  /** Writes it down, too, so that a reload finds it. Does nothing after the end. */
  setHandoff: (handoff: TrackedHandoff | null) => void
  /** True while nobody else can be signed in: until the provider is gone or has another user. */
  isOpen: () => boolean
  setOpen: (isOpen: boolean) => void
  /** The handoff that a reload interrupted. */
  readHandoff: () => TrackedHandoff | null
  /** Where the user stands now, by the query cache. */
  readJourney: () => JourneyData
}

export function createHandoffStore(queryClient: QueryClient, scope: OnboardingScope): HandoffStore {
  const queries = createResourceQueries(queryClient, scope)
  const storage = createHandoffStorage(scope)
  const listeners = new Set<() => void>()
  let snapshot = initialSnapshot
  let handoff: TrackedHandoff | null = null
  let open = true

  function publish(change: Partial<StoreSnapshot>) {
    snapshot = { ...snapshot, ...change }
    if ('retryAt' in change) snapshot.handoff = getPublicHandoff(handoff, snapshot.retryAt)
    listeners.forEach((listener) => listener())
  }

  return {
    scope,
    queries,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    publish,
    getHandoff: () => handoff,
    isOpen: () => open,
    setOpen(isOpen) {
      open = isOpen
    },
    setHandoff(next) {
      if (!open) return
      const isSame = handoff?.id === next?.id
      handoff = next
      storage.write(next)
      // The result on screen belongs to the former handoff.
      publish({ handoff: getPublicHandoff(next, snapshot.retryAt), ...(!isSame && { recheck: 'none' }) })
    },
    readHandoff: storage.read,
    readJourney() {
      const { registration, virtualAccounts } = queries.read()
      const days = [registration.data?.today, virtualAccounts.data?.today]
      const today = snapshot.today ?? getLatestDay(days) ?? getSeoulDay(Date.now())
      return { subject: scope.subject, registration, virtualAccounts, handoff, today }
    },
  }
}
