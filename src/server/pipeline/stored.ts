import type { ResultCache } from '../store/result-cache.js'
import { takesCached, type Layer, type LoadContext } from './load.js'

/** Keeps what upstream said, unless the person was forgotten meanwhile. `onWrite` gets what is kept. */
export function stored<Data>(
  cache: ResultCache<Data>,
  onWrite: (context: LoadContext, data: Data) => void,
): Layer<Data> {
  return (next) =>
    async function loadStored(context) {
      // Another load may have ended since `cached` looked.
      const entry = takesCached(context.purpose) ? await cache.read(context.getKeys()) : null
      if (entry) return entry
      const result = await next(context)
      if (!(await context.isCurrent())) return result
      await cache.write(context.getKeys(), result.data, context.isOwner)
      // After the write, because the negative cache believes only what is kept.
      if (context.isOwner()) onWrite(context, result.data)
      return result
    }
}
