import type { Funnel } from '../funnel.js'
import type { JourneyStore } from '../journey-store.js'
import type { QueryStatus } from '../query-status.js'
import type { ResourceQueries } from '../resource-queries.js'

/** What the effects work with. */
export interface StoreCore extends JourneyStore, Pick<Funnel, 'reportStep'> {
  queries: ResourceQueries & QueryStatus
}

/** Runs from the mount of the provider, or the arrival of the late chunk, until the returned function is called. */
export type StoreEffect = (store: StoreCore) => () => void
