import { isVisible } from '../../internals/is-visible.js'
import { joinStops } from '../../internals/join-stops.js'
import { listen } from '../../internals/listen.js'

/** Calls `onReturn` when the user comes back to this page or the network comes back. Returns the function that stops it. */
export function watchReturns(onReturn: () => void): () => void {
  const onVisibility = () => isVisible() && onReturn()
  document.addEventListener('visibilitychange', onVisibility)
  return joinStops([
    listen('focus', onReturn),
    listen('online', onReturn),
    // A page load ends with a `pageshow` too, which is not persisted and not a return.
    listen('pageshow', ({ persisted }) => persisted && onReturn()),
    () => document.removeEventListener('visibilitychange', onVisibility),
  ])
}
