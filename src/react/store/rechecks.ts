import type { AskAgain } from '../../client/ask-again.js'
import type { PortalPurpose } from '../../flow/attempt.js'
import { startAttempt } from '../../flow/journey.js'
import { getRecheck } from '../../flow/recheck.js'
import type { JourneyStore } from './journey-store.js'
import type { QueryFacts } from './query-facts.js'
import type { Tabs } from './tabs.js'

/** Asks again, never two questions at once. */
export interface Rechecks {
  /** Epoch milliseconds of the latest one. */
  getAskedAt: () => number
  /** Asks what the trip under way waits for, unless another tab is asking. */
  ask: () => Promise<unknown>
  /** The same because the user says to be done, for the trip of a purpose; the snapshot tells how it went. */
  press: (purpose?: PortalPurpose) => Promise<void>
  /** Asks the failed questions once more. */
  retry: () => Promise<void>
}

export function createRechecks(journey: JourneyStore, queries: QueryFacts, askAgain: AskAgain, tabs: Tabs): Rechecks {
  const { getFacts, publish, sync } = journey
  let asking: Promise<unknown> | null = null
  let askedAt = 0

  function ask(attempt = getFacts().attempt, isPressed = false): Promise<unknown> {
    const question = getRecheck({ ...getFacts(), attempt })
    if (!question) return Promise.resolve()
    askedAt = Date.now()
    asking ??= tabs
      .once(question, () => askAgain[question](true), isPressed)
      .finally(() => {
        asking = null
        sync()
        const isSettled = getRecheck({ ...getFacts(), attempt }) !== question
        publish({ stale: false, ...(isSettled && { recheck: 'none' }) })
      })
    return asking
  }

  return {
    getAskedAt: () => askedAt,
    ask: () => ask(),
    async press(purpose) {
      const facts = getFacts()
      const isOther = purpose && purpose !== facts.attempt?.purpose
      const attempt = isOther ? startAttempt(facts, purpose, Date.now()) : facts.attempt
      const question = getRecheck({ ...facts, attempt })
      if (!question) return
      publish({ recheck: 'asking' })
      await ask(attempt, true)
      const isInVain = getRecheck({ ...getFacts(), attempt }) === question
      publish({ recheck: queries.hasFailed(question) ? 'failed' : isInVain ? 'inVain' : 'none' })
    },
    async retry() {
      const { registration, virtualAccounts } = getFacts()
      await Promise.all([
        registration.error && askAgain.registration(false),
        virtualAccounts.error && askAgain.virtualAccounts(false),
      ])
    },
  }
}
