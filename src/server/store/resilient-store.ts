import type { StoreState } from '../observability/health.js'
import type { Logger } from '../observability/logger.js'
import { BrokenCircuitError, createCircuitBreaker } from '../pipeline/circuit-breaker.js'
import type { Store } from './store.js'

/** What became of a command: `notDone` if its condition did not hold, `failed` if the store failed and it is unknown. */
export type StoreOutcome = 'done' | 'notDone' | 'failed'

/** A store that never rejects and never takes long. */
export interface ResilientStore {
  /** The value; null if there is none, or if the store failed. */
  get(key: string): Promise<string | null>
  set(key: string, value: string, ttlSeconds: number): Promise<StoreOutcome>
  setIfAbsent(key: string, value: string, ttlSeconds: number): Promise<StoreOutcome>
  deleteIfEquals(key: string, value: string): Promise<StoreOutcome>
  /** Deletes the key, whatever it holds. `done` and `notDone` both mean that it is gone. */
  delete(key: string): Promise<StoreOutcome>
  incr(key: string, ttlSeconds: number): Promise<number | 'failed'>
  getState(): StoreState
}

const failuresToOpen = 3
const restMs = 5000

/** Puts a time limit and a circuit breaker around a store: if it is down or hangs, the kit works without it. */
export function resilientStore(store: Store, ms: number, logger: Logger): ResilientStore {
  const breaker = createCircuitBreaker({ failuresToOpen, restMs, probeMs: ms, isFailure: () => true })

  async function run<Value, Failed>(command: () => Promise<Value>, failed: Failed): Promise<Value | Failed> {
    try {
      return await breaker.run(() => withTimeout(ms, command))
    } catch (error) {
      // The error is not logged: a client's error may hold keys and values.
      if (!(error instanceof BrokenCircuitError)) logger.warn({}, 'ieum: the store failed; working without it')
      return failed
    }
  }

  return {
    ...createCommands(store, run),
    getState: () => (breaker.getState() === 'closed' ? 'up' : 'down'),
  }
}

/** The same interface for a store in this process, which can neither hang nor fail. */
export function reliableStore(store: Store): ResilientStore {
  return { ...createCommands(store, (command) => command()), getState: () => 'up' }
}

type Run = <Value, Failed>(command: () => Promise<Value>, failed: Failed) => Promise<Value | Failed>

function createCommands(store: Store, run: Run): Omit<ResilientStore, 'getState'> {
  return {
    get: (key) => run(() => getValue(store, key), null),
    set: (key, value, ttlSeconds) =>
      run(async (): Promise<StoreOutcome> => {
        await store.set(key, value, ttlSeconds)
        return 'done'
      }, 'failed'),
    setIfAbsent: (key, value, ttlSeconds) => run(() => getOutcome(store.setIfAbsent(key, value, ttlSeconds)), 'failed'),
    deleteIfEquals: (key, value) => run(() => getOutcome(store.deleteIfEquals(key, value)), 'failed'),
    delete: (key) => run(() => deleteKey(store, key), 'failed'),
    incr: (key, ttlSeconds) => run(() => count(store, key, ttlSeconds), 'failed'),
  }
}

/** A store of plain JavaScript may give `undefined` for nothing. One that gives no text has failed. */
async function getValue(store: Store, key: string): Promise<string | null> {
  const value: unknown = await store.get(key)
  if (value === undefined || value === null || typeof value === 'string') return value ?? null
  throw new Error('The value is no text.')
}

/** A store that counts in something else than numbers has failed. */
async function count(store: Store, key: string, ttlSeconds: number): Promise<number> {
  const counted: unknown = await store.incr(key, ttlSeconds)
  if (!Number.isSafeInteger(counted)) throw new Error('The count is no number.')
  return Number(counted)
}

/** Somebody may write between reading and deleting, but not for ever. */
const maxDeletions = 5

async function deleteKey(store: Store, key: string): Promise<StoreOutcome> {
  for (let deletion = 0; deletion < maxDeletions; deletion++) {
    const value = await getValue(store, key)
    if (value === null) return 'notDone'
    if (await store.deleteIfEquals(key, value)) return 'done'
  }
  throw new Error('The value kept changing.')
}

async function getOutcome(command: Promise<boolean>): Promise<StoreOutcome> {
  return (await command) ? 'done' : 'notDone'
}

/** The limit is split into several turns of the event loop, so that a reply that has arrived already is read in between. */
const turnsPerLimit = 5

/** A time limit that does not mistake the delay of a busy process for a delay of the store. */
async function withTimeout<Value>(ms: number, run: () => Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>
  const expiry = new Promise<never>((_, reject) => {
    const wait = (turns: number) => {
      timer = setTimeout(() => (turns > 1 ? wait(turns - 1) : reject(new Error('timeout'))), ms / turnsPerLimit)
    }
    wait(turnsPerLimit)
  })
  // What is thrown at once must not leave the limit behind, whose rejection nobody would handle.
  const runAsync = async () => run()
  return Promise.race([runAsync(), expiry]).finally(() => clearTimeout(timer))
}
