import { getScope } from '../../client/onboarding-scope.js'
import type { ResourceName } from '../../contract/resources.js'
import type { HandoffOutcome, PortalPurpose } from '../../journey/handoff.js'
import { createRandomId } from '../internals/create-random-id.js'
import { joinStops } from '../internals/join-stops.js'
import { deferStore } from './defer-store.js'
import { dropOtherUser } from './effects/drop-other-user.js'
import { markStale } from './effects/mark-stale.js'
import { followOutcome } from './follow-outcome.js'
import type { Funnel } from './funnel.js'
import { createHandoffStore } from './handoff-store.js'
import type { LateStore, StoreOptions } from './late-store.js'
import { createStorageSlot } from './storage-slot.js'
import type { StoreSnapshot } from './store-snapshot.js'

/** Owns the handoff and every request after the first. One per provider, signed-in user and backend. */
export interface OnboardingStore extends Pick<LateStore, 'recheck' | 'retry'>, Funnel {
  subscribe: (listener: () => void) => () => void
  getSnapshot: () => StoreSnapshot
  /** Epoch milliseconds by a clock that does not jump. */
  now: () => number
  /** Continues the handoff that a reload interrupted, unless the return says how it ended. Call it before the first paint. */
  resume: (outcome?: HandoffOutcome) => void
  /** Starts the effects. Returns the function that stops them. */
  start: () => () => void
  /** True if the next request for the resource has to go upstream, because the page load is a return from the portal. */
  isFresh: (resource: ResourceName) => boolean
  /** The user leaves for the portal. */
  startHandoff: (purpose: PortalPurpose) => void
  /** The same, with a function of the host that opens the page and may tell how that ended. */
  startHandoffBy: (open: () => void | Promise<HandoffOutcome>, purpose: PortalPurpose) => void
  /** The user goes on on a phone: shows the QR code of the page. */
  startHandoffOnPhone: (purpose: PortalPurpose) => void
  /** The user gives up the handoff. */
  cancel: () => void
  /** The user continues in the built-in browser of an app. */
  stayInApp: () => void
  /** The user has chosen this many accounts. */
  recordChoice: (count: number) => void
  /** The user has accepted this version of what the host says about the use of data. */
  acceptDisclosure: (version: string) => void
  /** The user hides the consent notice for today. */
  dismissNotice: () => void
}

export function createOnboardingStore(options: StoreOptions): OnboardingStore {
  const { queryClient, client, subject, onEvent } = options
  const scope = getScope(client, subject)
  const handoffs = createHandoffStore(queryClient, scope)
  const { now, dispatch, recheck, retry, start, report, showScreen, reportStep } = deferStore(handoffs, {
    ...options,
    onEvent: (event) => handoffs.isOpen() && onEvent(event),
  })
  const dismissal = createStorageSlot(() => localStorage, 'notice', scope)
  const { subscribe, getSnapshot, publish, getHandoff, readHandoff, readJourney } = handoffs
  let latest: string | undefined
  let hasChosen = false

  function startHandoff(purpose: PortalPurpose): string {
    latest = createRandomId()
    publish({ notOpened: null })
    dispatch({ type: 'handoffStarted', purpose, at: now(), id: latest })
    return latest
  }

  function end() {
    latest = undefined
    dispatch({ type: 'cancelled' })
  }

  function cancel() {
    const handoff = getHandoff()
    if (handoff) reportStep({ type: 'gaveUp', purpose: handoff.purpose })
    end()
  }

  function showNotOpened(purpose: PortalPurpose) {
    end()
    publish({ notOpened: purpose })
  }

  return {
    subscribe,
    getSnapshot,
    now,
    recheck,
    retry,
    showScreen,
    reportStep,
    resume(outcome = 'done') {
      const remembered = getHandoff() ? null : readHandoff()
      if (remembered) dispatch({ type: 'resumed', handoff: remembered })
      const handoff = getHandoff()
      if (!handoff || outcome === 'done') return
      if (outcome === 'failed') showNotOpened(handoff.purpose)
      else cancel()
    },
    start() {
      handoffs.setOpen(true)
      publish({ dismissedOn: dismissal.read() })
      const close = () => {
        latest = undefined
        handoffs.setOpen(false)
      }
      return joinStops([dropOtherUser(handoffs.queries, end), markStale(handoffs), start(), close])
    },
    isFresh: (resource) => getHandoff()?.waitsFor === resource,
    startHandoff,
    startHandoffOnPhone: (purpose) => publish({ shownOnPhone: startHandoff(purpose) }),
    startHandoffBy(open, purpose) {
      const id = startHandoff(purpose)
      void followOutcome(open, {
        isLatest: () => id === latest,
        recheck,
        cancel,
        showNotOpened: () => showNotOpened(purpose),
      })
    },
    cancel,
    stayInApp: () => publish({ staysInApp: true }),
    recordChoice(count) {
      if (hasChosen || count === 0) return
      hasChosen = true
      report({ type: 'accountChosen', count })
    },
    acceptDisclosure: (version) => report({ type: 'disclosureAccepted', version }),
    dismissNotice() {
      const { today } = readJourney()
      dismissal.write(today)
      publish({ dismissedOn: today })
    },
  }
}
