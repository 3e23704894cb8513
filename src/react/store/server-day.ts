import { getSeoulDay } from '../../contract/seoul-day.js'
import { getMsToServerDay } from '../../contract/seoul-midnight.js'
import { getLatestDay } from './latest-day.js'
import { createSteadyClock } from './steady-clock.js'

/** Parsed data of a resource. */
type Dated = { today?: string } | undefined

/** A clock for each response that said the day, from when it was first seen. */
const clocks = new WeakMap<object, () => number>()

/** The latest day in Seoul by the servers that sent the data, counted on from their responses; undefined if none said it. */
export function getServerDay(...all: Dated[]): string | undefined {
  return getLatestDay(all.map((data) => data?.today && getSeoulDay(getClock(data, data.today)())))
}

function getClock(data: object, today: string): () => number {
  const known = clocks.get(data)
  if (known) return known
  const clock = createSteadyClock(Date.now() + getMsToServerDay(today, Date.now()))
  clocks.set(data, clock)
  return clock
}
