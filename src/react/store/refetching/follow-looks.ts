import { getRecheck } from '../../../journey/recheck.js'
import type { RefetchingEffect } from './refetching-effect.js'

/** Tells the journey when what the handoff waits for has been loaded, by whichever tab, or could not be. */
export const followLooks: RefetchingEffect = ({ queries, getJourney, dispatch, now }) => {
  const resources = ['registration', 'virtualAccounts'] as const
  let known = resources.map(queries.countLoads)
  return queries.subscribe(() => {
    const counts = resources.map(queries.countLoads)
    const loaded = resources.filter((_, index) => counts[index]! > known[index]!)
    known = counts
    const awaited = getRecheck(getJourney())
    if (awaited && loaded.includes(awaited)) dispatch({ type: 'looked', at: now() })
  })
}
