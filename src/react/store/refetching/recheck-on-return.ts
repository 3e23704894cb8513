import { getReturnDelay } from '../../../journey/pacing.js'
import { isOffline } from '../../../client/is-offline.js'
import { joinStops } from '../../internals/join-stops.js'
import type { RefetchingEffect, RefetchingStore } from './refetching-effect.js'
import { watchReturns } from '../effects/watch-returns.js'

/** Checks again when the user comes back from the portal, and when the network is back. */
export const recheckOnReturn: RefetchingEffect = (store) => {
  const { queries, getJourney, dispatch, publish } = store
  let timer: ReturnType<typeof setTimeout> | undefined

  function onReturn() {
    const { handoff } = getJourney()
    if (wasOffline(store)) void store.retry()
    const isWaiting = handoff && queries.isWatched()
    const delay = isWaiting ? getReturnDelay(handoff, store.getRecheckedAt(), store.now()) : null
    if (delay === null) return publish({ stale: false })
    clearTimeout(timer)
    timer = setTimeout(() => {
      dispatch({ type: 'returned' })
      void store.recheckQuietly()
    }, delay)
  }

  // This code may have come too late for a return, and for the moment in which the network came back.
  if (store.returnedTo && store.returnedTo === getJourney().handoff?.id) onReturn()
  else if (wasOffline(store) && !isOffline()) void store.retry()
  return joinStops([() => clearTimeout(timer), watchReturns(onReturn)])
}

/** True if a load failed because there was no network. */
function wasOffline({ getJourney }: RefetchingStore): boolean {
  const { registration, virtualAccounts } = getJourney()
  return [registration, virtualAccounts].some(({ error }) => error?.code === 'offline')
}
