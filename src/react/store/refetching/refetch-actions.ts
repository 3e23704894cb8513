import type { Refetcher } from '../../../client/refetcher.js'
import { resourceNames } from '../../../contract/resources.js'
import type { PortalPurpose } from '../../../journey/handoff.js'
import { createRandomId } from '../../internals/create-random-id.js'
import { createHandoff } from '../../../journey/create-handoff.js'
import { getRecheck } from '../../../journey/recheck.js'
import type { CrossTab } from './cross-tab.js'
import type { StoreCore } from '../effects/store-effect.js'
import { syncJourney } from '../sync-journey.js'

/** The ways to load a resource again. Two rechecks never run at once. */
export interface RefetchActions {
  /** When the latest recheck was, by the clock of the store. */
  getRecheckedAt: () => number
  /** Counts a load that was a recheck, at this time by the clock of the store. */
  setRecheckedAt: (at: number) => void
  /** By itself: loads the resource that the current handoff waits for, unless another tab is loading it. */
  recheckQuietly: () => Promise<unknown>
  /** What for the user has last said so. */
  getRecheckPurpose: () => PortalPurpose | undefined
  /** By the user, who says that the portal is done with. The snapshot shows the result. */
  recheck: (purpose?: PortalPurpose) => Promise<void>
  /** Loads the resources that failed. */
  retry: () => Promise<void>
}

export function createRefetchActions(core: StoreCore, refetcher: Refetcher, crossTab: CrossTab): RefetchActions {
  const { queries, getJourney, publish, dispatch, now } = core
  let running: Promise<unknown> | null = null
  let recheckedAt = 0
  let lastPurpose: PortalPurpose | undefined

  function refetch(handoff = getJourney().handoff, isPressed = false): Promise<unknown> {
    const resource = getRecheck({ ...getJourney(), handoff })
    if (!resource) return Promise.resolve(publish({ stale: false }))
    recheckedAt = now()
    running ??= crossTab
      .withLock(resource, () => refetcher[resource](true), isPressed)
      .finally(() => {
        running = null
        syncJourney(core, queries.read())
        const isSettled = getRecheck({ ...getJourney(), handoff }) !== resource
        publish({ stale: false, ...(isSettled && { recheck: 'none' }) })
      })
    return running
  }

  return {
    getRecheckedAt: () => recheckedAt,
    setRecheckedAt(at) {
      recheckedAt = Math.max(recheckedAt, at)
    },
    recheckQuietly: () => refetch(),
    getRecheckPurpose: () => lastPurpose,
    async recheck(purpose) {
      lastPurpose = purpose
      const journey = getJourney()
      const isOther = purpose && purpose !== journey.handoff?.purpose
      const start = { at: now(), id: createRandomId() }
      const handoff = isOther ? createHandoff(journey, { ...start, purpose }) : journey.handoff
      const resource = getRecheck({ ...journey, handoff })
      if (!resource) return
      publish({ recheck: 'checking' })
      await refetch(handoff, true)
      // The handoff has ended, or the user has begun another one, so nobody waits for the result.
      if (getJourney().handoff?.id !== journey.handoff?.id) return publish({ recheck: 'none' })
      if (queries.hasFailed(resource)) return publish({ recheck: 'failed' })
      const isUnchanged = getRecheck({ ...getJourney(), handoff }) === resource
      if (isUnchanged && handoff) {
        dispatch({ ...start, type: 'recheckedWithoutResult', purpose: handoff.purpose })
        core.reportStep({ type: 'recheckedWithoutResult', purpose: handoff.purpose })
      }
      publish({ recheck: isUnchanged ? 'unchanged' : 'none' })
    },
    async retry() {
      const journey = getJourney()
      // What a handoff waits for may have changed since the server has kept it.
      const awaited = getRecheck(journey)
      const failed = resourceNames.filter((resource) => journey[resource].error)
      await Promise.all(failed.map((resource) => refetcher[resource](resource === awaited)))
    },
  }
}
