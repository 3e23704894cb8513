import type { QueryClient } from '@tanstack/react-query'
import { failures } from '../../client/failures.js'
import { provideChunk } from '../../client/late-chunk.js'
import type { OnboardingClient } from '../../client/onboarding-client.js'
import type { ResourceName } from '../../contract/resources.js'
import type { OnboardingEvent } from '../../journey/onboarding-event.js'
import { getRecheck } from '../../journey/recheck.js'
import { createScreenAnnouncer } from '../a11y/screen-announcer.js'
import { joinStops } from '../internals/join-stops.js'
import { followDay } from './effects/follow-day.js'
import { followQueryCache } from './effects/follow-query-cache.js'
import type { EarlyEvent } from './early-event.js'
import type { Funnel } from './funnel.js'
import type { HandoffStore } from './handoff-store.js'
import { createJourneyStore, type JourneyStore } from './journey-store.js'
import { createRefetching, type Refetching } from './refetching/create-refetching.js'
import { createQueryStatus } from './query-status.js'
import { syncJourney } from './sync-journey.js'

/** What the store of one user is made from. */
export interface StoreOptions {
  queryClient: QueryClient
  client: OnboardingClient
  subject: string
  onEvent: (event: OnboardingEvent) => void
}

/** The same, for the late part. Exported, because the types of the chunk name it. */
export interface LateStoreOptions extends StoreOptions, Pick<Funnel, 'reportStep'> {}

/** What was there when the provider has mounted. */
export interface StoreStart {
  /** Epoch milliseconds. */
  at: number
  /** Id of the handoff in which the user came back with this page load. */
  handoff: string | undefined
  /** The resources that the page was loading. */
  loading: readonly ResourceName[]
  /** The id of the handoff in which the user came back before this code was there. */
  returnedTo: string | undefined
}

/** What follows from a handoff: the journey with its events, and all that loads a resource again. */
export interface LateStore extends Pick<JourneyStore, 'dispatch' | 'now'>, Pick<Refetching, 'recheck' | 'retry'> {
  /** Starts the effects. Returns the function that stops them. */
  start: (start: StoreStart) => () => void
}

/** `early` is what has happened before this code was there. */
function createLateStore(
  handoffs: HandoffStore,
  { reportStep, ...options }: LateStoreOptions,
  early: readonly EarlyEvent[],
): LateStore {
  const queries = { ...handoffs.queries, ...createQueryStatus(handoffs.queries) }
  const core = { ...createJourneyStore(handoffs, options.onEvent), reportStep, queries }
  const refetching = createRefetching({ core, ...options })
  for (const { event, journey, at } of early) {
    core.updateDay()
    syncJourney(core, journey, at)
    core.dispatch(event, at)
  }
  return {
    ...core,
    ...refetching,
    start({ at, handoff, loading, returnedTo }) {
      const stops = [followDay(core), followQueryCache(core)]
      const journey = core.getJourney()
      const awaited = journey.handoff?.id === handoff ? getRecheck(journey) : null
      const isReturn = awaited !== null && queries.isWatched()
      const isRecheckDue = isReturn && !loading.includes(awaited)
      return joinStops([...stops, refetching.start({ recheckedAt: isReturn ? at : 0, isRecheckDue, returnedTo })])
    },
  }
}

/** What the late chunk has to offer. */
export const late = provideChunk('store', { createLateStore, createScreenAnnouncer, ...failures })
