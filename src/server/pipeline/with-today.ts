import { getSeoulDay } from '../../contract/seoul-day.js'
import type { InstrumentedLoad } from './instrument.js'

/** Data with the day in Seoul by this server's clock. */
export type WithToday<Data> = Data & { today: string }

/** Adds the day when the load ends, whatever the data's age. A day that a gateway or a cache gave does not count. */
export function withToday<Data>(load: InstrumentedLoad<Data>, now: () => number): InstrumentedLoad<WithToday<Data>> {
  return async function loadWithToday(identity, request) {
    const result = await load(identity, request)
    return { ...result, data: { ...result.data, today: getSeoulDay(now()) } }
  }
}
