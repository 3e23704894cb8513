import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel'
import type { Logger } from '../logger.js'
import type { Store } from './store.js'

/** A store that never rejects and never takes long. Null means that it failed: what it would have said is unknown. */
export interface GuardedStore {
  get(key: string): Promise<string | null>
  set(key: string, value: string, ttlSeconds: number): Promise<boolean | null>
  setIfAbsent(key: string, value: string, ttlSeconds: number): Promise<boolean | null>
  deleteIfEquals(key: string, value: string): Promise<boolean | null>
  incr(key: string, ttlSeconds: number): Promise<number | null>
  getState(): StoreState
}

/** `down` while a store that failed is left alone. */
export type StoreState = 'up' | 'down'

const failuresToOpen = 3
const restMs = 5000
/** The time limit is taken in so many turns of the event loop: a reply that lies there unread is read between them. */
const turnsPerLimit = 5

/** Puts a time limit and a small breaker around a store, so that one that is stopped or hangs is as if absent. */
export function guardStore(store: Store, ms: number, logger: Logger): GuardedStore {
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(failuresToOpen),
  })

  async function guard<Value>(work: () => Promise<Value>): Promise<Value | null> {
    try {
      return await breaker.execute(() => withPatience(ms, work))
    } catch (error) {
      // The error stays unread: a client's may hold keys and values.
      if (!(error instanceof BrokenCircuitError)) logger.warn({}, 'ieum: the store failed; going on without it')
      return null
    }
  }

  return {
    get: (key) => guard(() => store.get(key)),
    set: (key, value, ttlSeconds) =>
      guard(async () => {
        await store.set(key, value, ttlSeconds)
        return true
      }),
    setIfAbsent: (key, value, ttlSeconds) => guard(() => store.setIfAbsent(key, value, ttlSeconds)),
    deleteIfEquals: (key, value) => guard(() => store.deleteIfEquals(key, value)),
    incr: (key, ttlSeconds) => guard(() => store.incr(key, ttlSeconds)),
    getState: () => (breaker.state === CircuitState.Closed ? 'up' : 'down'),
  }
}

/** A time limit that does not take the delay of a busy process for the store's. */
async function withPatience<Value>(ms: number, work: () => Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>
  const expiry = new Promise<never>((_, reject) => {
    const wait = (turns: number) => {
      timer = setTimeout(() => (turns > 1 ? wait(turns - 1) : reject(new Error('timeout'))), ms / turnsPerLimit)
    }
    wait(turnsPerLimit)
  })
  return Promise.race([work(), expiry]).finally(() => clearTimeout(timer))
}

/** The same face for a store in this process, which can neither hang nor fail. */
export function trustStore(store: Store): GuardedStore {
  return {
    ...store,
    set: async (key, value, ttlSeconds) => {
      await store.set(key, value, ttlSeconds)
      return true
    },
    getState: () => 'up',
  }
}
