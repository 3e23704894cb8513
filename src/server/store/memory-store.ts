import { LRUCache } from 'lru-cache'
import type { Store } from './store.js'

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions {
  /**
   * The most characters of keys and values together; the least recently used entries are dropped first. The default
   * is enough for both resources of 100,000 people with a few accounts each.
   * @default 100000000
   */
  maxSize?: number
  /**
   * Milliseconds since 1970, for lifetimes.
   * @default Date.now
   */
  now?: () => number
}

interface Entry {
  value: string
  expiresAt: number
}

/**
 * A store in this process: nothing is shared with other processes, and nothing survives a restart.
 * @example
 * const store = memoryStore({ maxSize: 10_000_000 })
 */
export function memoryStore({ maxSize = 100_000_000, now = Date.now }: MemoryStoreOptions = {}): Store {
  const entries = new LRUCache<string, Entry>({
    maxSize,
    sizeCalculation: ({ value }, key) => key.length + value.length,
  })

  function find(key: string): Entry | null {
    const entry = entries.get(key)
    if (entry && entry.expiresAt > now()) return entry
    entries.delete(key)
    return null
  }

  function put(key: string, value: string, ttlSeconds: number): void {
    entries.set(key, { value, expiresAt: now() + ttlSeconds * 1000 })
  }

  return {
    get: async (key) => find(key)?.value ?? null,
    set: async (key, value, ttlSeconds) => put(key, value, ttlSeconds),
    setIfAbsent: async (key, value, ttlSeconds) => {
      if (find(key)) return false
      put(key, value, ttlSeconds)
      return true
    },
    deleteIfEquals: async (key, value) => find(key)?.value === value && entries.delete(key),
    incr: async (key, ttlSeconds) => {
      const entry = find(key)
      const count = Number(entry?.value ?? 0) + 1
      entries.set(key, { value: String(count), expiresAt: entry?.expiresAt ?? now() + ttlSeconds * 1000 })
      return count
    },
  }
}
