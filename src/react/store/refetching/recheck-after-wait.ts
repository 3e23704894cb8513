import type { OnboardingError } from '../../../contract/onboarding-error.js'
import { joinStops } from '../../internals/join-stops.js'
import type { RefetchingEffect, RefetchingStore } from './refetching-effect.js'

/** Nobody looks at a countdown for longer. */
const longestWaitSeconds = 600

/** After an error that says how long to wait, the page checks once by itself. Then only the user does, until something has been loaded. */
export const recheckAfterWait: RefetchingEffect = (store) => {
  const { queries, publish, now } = store
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitError: OnboardingError | null = null
  let hasChecked = false

  function check() {
    hasChecked = true
    if (queries.isWatched()) void recheck(store)
  }

  function onChange() {
    const error = queries.getWaitError()
    if (error === waitError) return
    waitError = error
    clearTimeout(timer)
    if (!error && !queries.isLoading()) hasChecked = false
    const { retryAfter = Infinity } = error ?? {}
    const ms = retryAfter <= longestWaitSeconds ? retryAfter * 1000 : null
    publish({ retryAt: ms === null ? null : now() + ms })
    if (ms !== null && !hasChecked) timer = setTimeout(check, ms)
  }

  onChange()
  return joinStops([() => clearTimeout(timer), queries.subscribe(onChange)])
}

/** If the user has pressed a button, the result shows there. */
function recheck({ getJourney, getSnapshot, ...store }: RefetchingStore): Promise<unknown> {
  const { handoff } = getJourney()
  if (getSnapshot().recheck === 'failed') return store.recheck(handoff?.purpose ?? store.getRecheckPurpose())
  return handoff ? store.recheckQuietly() : store.retry()
}
