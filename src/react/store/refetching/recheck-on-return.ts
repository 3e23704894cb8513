import { getReturnDelay } from '../../../journey/pacing.js'
import { isOffline } from '../../../client/is-offline.js'
import { joinStops } from '../../internals/join-stops.js'
import type { RefetchingEffect, RefetchingStore } from './refetching-effect.js'
import { watchReturns } from '../effects/watch-returns.js'

/** Checks again when the user comes back from the portal, and when the network is back. */
export const recheckOnReturn: RefetchingEffect = (store) => {
  const { queries, getJourney, dispatch, publish } = store
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The user came back while nothing on the page used the data. */
  let isMissed = false

  function onReturn() {
    const { handoff } = getJourney()
    if (wasOffline(store)) void store.retry()
    isMissed = !queries.isWatched()
    const delay = handoff && !isMissed ? getReturnDelay(handoff, store.getRecheckedAt(), store.now()) : null
    if (delay === null) return publish({ stale: false })
    clearTimeout(timer)
    timer = setTimeout(() => {
      dispatch({ type: 'returned' })
      void store.recheckQuietly()
    }, delay)
  }

  function catchUp() {
    if (isMissed && queries.isWatched()) onReturn()
  }

  // This code may have come too late for a return, and for the moment in which the network came back.
  if (store.returnedTo && store.returnedTo === getJourney().handoff?.id) onReturn()
  else if (wasOffline(store) && !isOffline()) void store.retry()
  return joinStops([() => clearTimeout(timer), watchReturns(onReturn), queries.subscribe(catchUp)])
}

/** True if a load failed because there was no network. */
function wasOffline({ getJourney }: RefetchingStore): boolean {
  const { registration, virtualAccounts } = getJourney()
  return [registration, virtualAccounts].some(({ error }) => error?.code === 'offline')
}
