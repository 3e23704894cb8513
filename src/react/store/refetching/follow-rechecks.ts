import { resourceNames } from '../../../contract/resources.js'
import { getRecheck } from '../../../journey/recheck.js'
import type { RefetchingEffect } from './refetching-effect.js'

/** Reports to the journey that what the handoff waits for has been loaded, by whichever tab, or could not be. */
export const followRechecks: RefetchingEffect = ({ queries, getJourney, dispatch, now }) => {
  let known = resourceNames.map(queries.countLoads)
  return queries.subscribe(() => {
    const counts = resourceNames.map(queries.countLoads)
    const loaded = resourceNames.filter((_, index) => counts[index]! > known[index]!)
    known = counts
    const awaited = getRecheck(getJourney())
    if (awaited && loaded.includes(awaited)) dispatch({ type: 'recheckSettled', at: now() })
  })
}
