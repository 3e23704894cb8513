import type { Refetcher } from '../../../client/refetcher.js'
import type { StoreCore } from '../effects/store-effect.js'
import type { CrossTab } from './cross-tab.js'
import type { RefetchActions } from './refetch-actions.js'

/** What an effect that loads again works with. */
export interface RefetchingStore extends StoreCore, RefetchActions {
  refetcher: Refetcher
  crossTab: CrossTab
  /** The id of the handoff in which the user came back before the chunk was there. */
  returnedTo: string | undefined
}

/** Runs from the arrival of the chunk until the returned function is called. */
export type RefetchingEffect = (store: RefetchingStore) => () => void
