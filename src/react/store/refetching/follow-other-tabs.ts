import { getRecheck } from '../../../journey/recheck.js'
import type { RefetchingEffect } from './refetching-effect.js'

/** Takes over what other tabs have loaded. Their rechecks count here too, because all tabs share one limit. */
export const followOtherTabs: RefetchingEffect = ({ crossTab, refetcher, getJourney, dispatch }) =>
  crossTab.subscribe((resource, data, at) => {
    if (getRecheck(getJourney()) === resource) dispatch({ type: 'polled' })
    refetcher.mergeRemote(resource, data, at)
  })
