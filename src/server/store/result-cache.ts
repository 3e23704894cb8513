import type { Logger } from '../observability/logger.js'
import type { LoadResult } from '../pipeline/load.js'
import type { ServedResource } from '../pipeline/served-resources.js'
import type { CacheKey, CacheKeys } from './key-ring.js'
import type { ResilientStore } from './resilient-store.js'
import { openEntry, sealEntry } from './sealed-entry.js'

interface ResultCacheOptions<Data> {
  store: ResilientStore
  resource: ServedResource<Data>
  getTtlSeconds: (data: Data) => number
  logger: Logger
  now: () => number
}

/** The cached data of one resource. */
export interface ResultCache<Data> {
  read(keys: CacheKeys): Promise<LoadResult<Data> | null>
  /** The data even if their lifetime is over or was 0, for ten minutes. For visits over the person's limit only. */
  readLastKnown(keys: CacheKeys): Promise<LoadResult<Data> | null>
  /** Replaces the entry, under former secrets too, unless `mayWrite` says no in the turn of the write. */
  write(keys: CacheKeys, data: Data, mayWrite?: () => boolean): Promise<void>
  /** False if the store did not confirm it. */
  delete(keys: readonly CacheKey[]): Promise<boolean>
}

/** How long data are kept as the last known, whatever their lifetime. */
const lastKnownSeconds = 600

/** Keeps data in their wire format and parses them again, so that nothing in a store is trusted. Never rejects. */
export function createResultCache<Data>(options: ResultCacheOptions<Data>): ResultCache<Data> {
  const { store, resource, getTtlSeconds, logger, now } = options

  const getKeepSeconds = (data: Data) => Math.max(lastKnownSeconds, getTtlSeconds(data))

  async function readEntry(key: CacheKey, getSeconds: typeof getTtlSeconds): Promise<LoadResult<Data> | null> {
    const sealed = await store.get(key.name)
    if (sealed === null) return null
    const entry = await openEntry(key, sealed, { kind: 'result', now: now() })
    const data = entry && parseBody(entry.body)
    if (!data) {
      logger.warn({ resource: resource.name }, 'ieum: an entry of the store is unreadable; loading from upstream')
      return null
    }
    if (entry.ageMs >= getSeconds(data) * 1000) return null
    return { data, source: 'cache', ageSeconds: Math.floor(entry.ageMs / 1000) }
  }

  function parseBody(body: unknown): Data | null {
    try {
      return resource.parse(body)
    } catch {
      return null
    }
  }

  async function deleteEntries(keys: readonly CacheKey[]): Promise<boolean> {
    const outcomes = await Promise.all(keys.map(({ name }) => store.delete(name)))
    return !outcomes.includes('failed')
  }

  async function readFirst(keys: CacheKeys, getSeconds: typeof getTtlSeconds): Promise<LoadResult<Data> | null> {
    for (const key of keys) {
      const found = await readEntry(key, getSeconds)
      if (found) return found
    }
    return null
  }

  return {
    read: (keys) => readFirst(keys, getTtlSeconds),
    readLastKnown: (keys) => readFirst(keys, getKeepSeconds),
    async write(keys, data, mayWrite = () => true) {
      const [current, ...former] = keys
      const sealed = await sealEntry(current, 'result', resource.format(data), now())
      if (!mayWrite()) return
      await store.set(current.name, sealed, getKeepSeconds(data))
      await deleteEntries(former)
    },
    delete: deleteEntries,
  }
}
