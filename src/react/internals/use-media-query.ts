import { useCallback, useSyncExternalStore } from 'react'
import { tryFeature } from './try-feature.js'

/** True while the page matches the media query. False on a server, on the first render, and in browsers that do not tell. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = tryFeature(() => matchMedia(query))
      list?.addEventListener?.('change', onChange)
      return () => list?.removeEventListener?.('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => tryFeature(() => matchMedia(query).matches) ?? false,
    () => false,
  )
}
