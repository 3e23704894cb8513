import { takesCached, type Layer, type LoadContext, type LoadPurpose, type LoadResult } from './load.js'
import { ReservationRefused } from './reservation-refused.js'
import { endsInTime } from './with-time-limit.js'

/** A load under way in this process. */
interface Flight<Data> {
  context: LoadContext
  result: Promise<LoadResult<Data>>
  /** Another process has forgotten the person meanwhile. */
  isOutdated: boolean
}

/** A load that is still under way so long after its time was dropped by the runtime together with its request. */
const spareMs = 1000

/** The loads of one resource that are under way in this process, by the name of the cache key. */
export type Flights<Data> = Map<string, Flight<Data>>

/** Lets loads of the same data at the same time share one, errors included. `flights.delete` makes one outdated. */
export function coalesced<Data>(flights: Flights<Data>): Layer<Data> {
  return (next) => {
    async function loadFirst(context: LoadContext): Promise<LoadResult<Data>> {
      const [{ name }] = context.getKeys()
      const getOwn = () => {
        const flight = flights.get(name)
        return flight?.context === context ? flight : null
      }
      const isOwner = () => getOwn() !== null
      const onOutdated = () => {
        const flight = getOwn()
        if (flight) flight.isOutdated = true
      }
      try {
        return await next({ ...context, isOwner, onOutdated })
      } finally {
        if (getOwn()) flights.delete(name)
      }
    }

    return async function loadCoalesced(context) {
      const [{ name }] = context.getKeys()
      for (;;) {
        const running = flights.get(name)
        if (!running) {
          const result = loadFirst(context)
          flights.set(name, { context, result, isOutdated: false })
          return await result
        }
        const msLeft = running.context.deadline + spareMs - performance.now()
        if (await endsInTime(msLeft, running.result)) {
          const shared = await join(running, context.purpose)
          if (shared) return shared
        } else if (flights.get(name) === running) flights.delete(name)
      }
    }
  }
}

/** The result of another load; null if it came out in a way that is no result for this purpose. */
async function join<Data>(flight: Flight<Data>, purpose: LoadPurpose): Promise<LoadResult<Data> | null> {
  const isSamePurpose = flight.context.purpose === purpose
  try {
    const result = await flight.result
    if (flight.isOutdated) return null
    if (isSamePurpose) return result
    return result.source === 'upstream' || takesCached(purpose) ? result : null
  } catch (error) {
    if (flight.isOutdated || (error instanceof ReservationRefused && !isSamePurpose)) return null
    throw error
  }
}
