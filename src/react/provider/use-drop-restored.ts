import { useIsRestoring, type QueryCacheNotifyEvent, type QueryClient } from '@tanstack/react-query'
import { useIsoLayoutEffect } from '../internals/use-iso-layout-effect.js'

/**
 * Drops data of the kit that a persister restores from the device, so that it is loaded instead: it can be of another day,
 * and react-query would take it as current.
 */
export function useDropRestored(queryClient: QueryClient): void {
  const isRestoring = useIsRestoring()
  useIsoLayoutEffect(() => {
    if (!isRestoring) return
    const cache = queryClient.getQueryCache()
    return cache.subscribe((event) => {
      if (!isRestored(event)) return
      // Early releases of react-query reset a query to the state that it came with.
      if (event.type === 'added') cache.remove(event.query)
      else event.query.reset()
    })
  }, [isRestoring, queryClient])
}

/** A restored query is added with its data, or its state is set as a whole. A response is neither. */
function isRestored(event: QueryCacheNotifyEvent): boolean {
  const { queryKey, state } = event.query
  if (queryKey[0] !== 'ieum' || (state.data === undefined && state.error === null)) return false
  return event.type === 'added' || (event.type === 'updated' && event.action.type === 'setState')
}
