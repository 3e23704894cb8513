import { createRequestId } from '../observability/request-id.js'
import type { CacheKey } from '../store/key-ring.js'
import type { ResilientStore, StoreOutcome } from '../store/resilient-store.js'

/** A lock in the shared store. Whoever holds it leads: the others wait for it instead of calling upstream. */
export interface FlightLock {
  /** What this process writes into the lock. */
  token: string
  acquire(ttlSeconds: number): Promise<StoreOutcome>
  /** Whose token the lock holds; null if nobody's. */
  getHolder(): Promise<string | null>
  /** `notDone` if this process no longer held it: a `forget` took it away. */
  release(): Promise<StoreOutcome>
}

/** The lock of one load in this process, with a token of its own. */
export function createFlightLock(store: ResilientStore, key: CacheKey): FlightLock {
  const { name } = getLockKey(key)
  const token = createRequestId()
  return {
    token,
    acquire: (ttlSeconds) => store.setIfAbsent(name, token, ttlSeconds),
    getHolder: () => store.get(name),
    release: () => store.deleteIfEquals(name, token),
  }
}

/** Takes the lock away from whoever holds it, so that nothing is kept of the load under way. */
export function breakFlightLock(store: ResilientStore, key: CacheKey): Promise<StoreOutcome> {
  return store.delete(getLockKey(key).name)
}

function getLockKey(key: CacheKey): CacheKey {
  return key.child('lock')
}
