import { getPollDelay, isSpaced } from '../../../journey/pacing.js'
import { isVisible } from '../../internals/is-visible.js'
import { joinStops } from '../../internals/join-stops.js'
import type { RefetchingEffect } from './refetching-effect.js'

/** While a handoff is under way, a visible page checks by itself from time to time. */
export const poll: RefetchingEffect = (store) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let { handoff } = store.getJourney()

  function schedule() {
    clearTimeout(timer)
    const delay = handoff && getPollDelay(handoff, store.now())
    if (delay !== null) timer = setTimeout(recheckIfDue, delay)
  }

  function recheckIfDue() {
    const isDue = isVisible() && isSpaced(store.getRecheckedAt(), store.now())
    if (!isDue || !store.queries.isWatched()) return skip()
    store.dispatch({ type: 'polled' })
    void store.recheckQuietly()
  }

  /** Also counts a check that was skipped, because it may have been the last. */
  function skip() {
    schedule()
    store.dispatch({ type: 'recheckSettled', at: store.now() })
  }

  function onChange() {
    const { handoff: current } = store.getJourney()
    if (current === handoff) return
    handoff = current
    schedule()
  }

  schedule()
  return joinStops([() => clearTimeout(timer), store.subscribe(onChange)])
}
