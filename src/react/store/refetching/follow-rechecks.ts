import { getRecheck } from '../../../journey/recheck.js'
import type { RefetchingEffect } from './refetching-effect.js'

/** Reports to the journey that what the handoff waits for has been loaded, by whichever tab, or could not be. */
export const followRechecks: RefetchingEffect = ({ queries, getJourney, dispatch, now }) => {
  const resources = ['registration', 'virtualAccounts'] as const
  let known = resources.map(queries.countLoads)
  return queries.subscribe(() => {
    const counts = resources.map(queries.countLoads)
    const loaded = resources.filter((_, index) => counts[index]! > known[index]!)
    known = counts
    const awaited = getRecheck(getJourney())
    if (awaited && loaded.includes(awaited)) dispatch({ type: 'recheckSettled', at: now() })
  })
}
