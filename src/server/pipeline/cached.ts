import type { ResultCache } from '../store/result-cache.js'
import { takesCached, type Layer, type LoadContext, type LoadResult } from './load.js'
import { PersonLimitReached, ReservationRefused } from './reservation-refused.js'

/**
 * Serves visits from the cache. A visit over the person's limit gets the last known result, and a recheck for which the
 * quota is too low the cached one, if there is one.
 */
export function cached<Data>(cache: ResultCache<Data>): Layer<Data> {
  async function findFallback({ purpose, getKeys }: LoadContext, error: unknown): Promise<LoadResult<Data> | null> {
    if (error instanceof PersonLimitReached) return purpose === 'visit' ? cache.readLastKnown(getKeys()) : null
    return error instanceof ReservationRefused && purpose === 'recheck' ? cache.read(getKeys()) : null
  }

  return (next) =>
    async function loadCached(context) {
      const entry = takesCached(context.purpose) ? await cache.read(context.getKeys()) : null
      if (entry) return entry
      try {
        return await next(context)
      } catch (error) {
        const fallback = await findFallback(context, error)
        if (fallback) return fallback
        throw error
      }
    }
}
