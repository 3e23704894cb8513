import type { ResilientStore } from '../store/resilient-store.js'
import type { ResultCache } from '../store/result-cache.js'
import { createFlightLock, type FlightLock } from './flight-lock.js'
import { getOutcomeKey, publishOutcome, readOutcome, type FlightOutcome } from './flight-outcome.js'
import type { Layer, Load, LoadContext, LoadResult } from './load.js'
import { ReservationRefused } from './reservation-refused.js'
import type { ServedResource } from './served-resources.js'

interface SingleFlightOptions<Data> {
  /** The store that the processes share. */
  store: ResilientStore
  resource: ServedResource<Data>
  cache: ResultCache<Data>
  attemptMs: number
  now: () => number
}

/** Those who wait look less and less often, so that many of them do not keep the store busy. */
const firstPauseMs = 25
const longestPauseMs = 200
/** The lock outlives the load that it stands for. */
const spareSeconds = 5

/**
 * Lets the processes on one store make one call: one leads, the others wait for its outcome. They wait no longer than leaves
 * time for an attempt of their own, because the leader may have died. Without the store each process calls.
 */
export function singleFlight<Data>(options: SingleFlightOptions<Data>): Layer<Data> {
  const { store, attemptMs } = options
  return (next) =>
    async function loadSingleFlight(context) {
      const keys = context.getKeys()
      const lock = createFlightLock(store, keys[0])
      const waitUntil = context.deadline - attemptMs
      for (;;) {
        const secondsLeft = Math.max(0, context.deadline - performance.now()) / 1000
        const acquired = await lock.acquire(secondsLeft + spareSeconds)
        if (acquired !== 'notDone') return runAsLeader(options, context, next, { lock, hasLock: acquired === 'done' })
        if (performance.now() >= waitUntil) return loadAlone(context, next)
        const leader = await waitForLeader(lock, waitUntil)
        const outcome = leader && (await readOutcome(options, getOutcomeKey(keys[0], leader)))
        if (outcome) return getResult(outcome)
      }
    }
}

/** Loads without a lock, so that nothing of it is kept or given to whoever began later. */
function loadAlone<Data>(context: LoadContext, next: Load<Data>): Promise<LoadResult<Data>> {
  context.onOutdated()
  return next({ ...context, isCurrent: async () => false })
}

/** Loads for all. A refused reservation and a cached entry are no outcomes: whoever waits finds out for itself. */
async function runAsLeader<Data>(
  options: SingleFlightOptions<Data>,
  context: LoadContext,
  next: Load<Data>,
  { lock, hasLock }: { lock: FlightLock; hasLock: boolean },
): Promise<LoadResult<Data>> {
  const { store, cache } = options
  const keys = context.getKeys()
  const outcomeKey = getOutcomeKey(keys[0], lock.token)
  let mayBeKept = false
  let outcome: FlightOutcome<Data> | null = null

  async function isCurrent(): Promise<boolean> {
    // A process without a lock cannot learn that another one forgot the person meanwhile.
    mayBeKept = hasLock && (await context.isCurrent()) && (await lock.getHolder()) === lock.token
    return mayBeKept
  }

  try {
    const result = await next({ ...context, isCurrent })
    if (result.source === 'upstream') outcome = { data: result.data }
    return result
  } catch (error) {
    if (!(error instanceof ReservationRefused)) outcome = { error }
    throw error
  } finally {
    if (outcome) await publishOutcome(options, outcomeKey, outcome)
    const isReleased = (await lock.release()) === 'done' && hasLock
    // Else the person may have been forgotten meanwhile, maybe just after the result was written. While the store is down
    // this process cannot learn it at all, and calls that nobody shares would not help.
    if (!isReleased && (hasLock || store.getState() === 'up')) context.onOutdated()
    if (!isReleased && hasLock) await cache.delete(mayBeKept ? [...keys, outcomeKey] : [outcomeKey])
  }
}

/** Waits until the lock changes hands or the time is over. Whose lock it was; null if nobody held it. */
async function waitForLeader(lock: FlightLock, until: number): Promise<string | null> {
  const leader = await lock.getHolder()
  const isLeading = async () => leader !== null && (await lock.getHolder()) === leader
  let pauseMs = firstPauseMs
  do {
    const ms = pauseMs
    await new Promise((resolve) => setTimeout(resolve, ms))
    pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)
  } while (performance.now() < until && (await isLeading()))
  return leader
}

function getResult<Data>(outcome: FlightOutcome<Data>): LoadResult<Data> {
  if ('error' in outcome) throw outcome.error
  return { data: outcome.data, source: 'upstream', ageSeconds: 0 }
}
