import { syncJourney } from '../sync-journey.js'
import type { StoreEffect } from './store-effect.js'

/** Passes on to the journey what the query cache holds, now and at each change. */
export const followQueryCache: StoreEffect = (store) => {
  const sync = () => syncJourney(store, store.queries.read())
  sync()
  return store.queries.subscribe(sync)
}
