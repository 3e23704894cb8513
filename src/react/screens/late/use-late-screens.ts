import { lateScreens } from '#late-screens'
import { useEffect, useSyncExternalStore } from 'react'
import { watchReturns } from '../../store/effects/watch-returns.js'

/** The late chunk, or how far it is on its way. Starts to load it, and tries again when the user or the network comes back. */
export function useLateScreens(): ReturnType<typeof lateScreens.read> {
  const chunk = useSyncExternalStore(lateScreens.subscribe, lateScreens.read, lateScreens.read)
  useEffect(() => {
    const load = () => void lateScreens.load()
    load()
    return watchReturns(load)
  }, [])
  return chunk
}
