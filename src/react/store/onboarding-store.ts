import type { QueryClient } from '@tanstack/react-query'
import { createAskAgain } from '../../client/ask-again.js'
import type { OnboardingClient } from '../../client/onboarding-client.js'
import { getMsToSeoulMidnight } from '../../contract/seoul-day.js'
import type { PortalPurpose } from '../../flow/attempt.js'
import type { OnboardingEvent } from '../../flow/onboarding-event.js'
import { getPollDelay, getReturnDelay, isSpaced } from '../../flow/pacing.js'
import { getRecheck, type QuestionName } from '../../flow/recheck.js'
import { createTimers } from './create-timers.js'
import { createSlot } from './device-storage.js'
import { createJourneyStore } from './journey-store.js'
import { noticeReturns } from './notice-returns.js'
import { createQueryFacts } from './query-facts.js'
import { createRechecks } from './rechecks.js'
import type { StoreSnapshot } from './store-snapshot.js'
import { createTabs } from './tabs.js'

/** Owns the trip to the portal and every question that is asked again. One per provider and subject. */
export interface OnboardingStore {
  subscribe: (listener: () => void) => () => void
  getSnapshot: () => StoreSnapshot
  /** Takes up the trip that a reload interrupted; before the first paint. */
  resume: () => void
  /** Starts to notice returns, other tabs and midnight; gives back what stops it. */
  start: () => () => void
  /** True where a question that is about to be asked has to go upstream, because the reload was a return. */
  isFresh: (question: QuestionName) => boolean
  /** The user leaves for the portal. */
  handOff: (purpose: PortalPurpose) => void
  /** The user says to be done: asks now whether the trip for a purpose, or the one under way, had its effect. */
  recheck: (purpose?: PortalPurpose) => Promise<void>
  /** Asks the failed questions once more. */
  retry: () => Promise<void>
  /** The user gives up the trip. */
  cancel: () => void
  /** The user has chosen this many accounts. */
  noteChoice: (count: number) => void
  /** The user has seen the consent notice for today. */
  dismissNotice: () => void
}

interface StoreOptions {
  queryClient: QueryClient
  client: OnboardingClient
  subject: string | null
  emit: (event: OnboardingEvent) => void
}

export function createOnboardingStore({ queryClient, client, subject: user, emit }: StoreOptions): OnboardingStore {
  const subject = user ?? ''
  const queries = createQueryFacts(queryClient, subject)
  const tabs = createTabs(subject)
  const askAgain = createAskAgain({ queryClient, client, subject, onAnswer: tabs.tell })
  const timers = createTimers<'poll' | 'return' | 'midnight'>()
  const dismissals = createSlot(() => localStorage, 'notice', subject)
  const journey = createJourneyStore(user, queries, emit, schedulePoll)
  const rechecks = createRechecks(journey, queries, askAgain, tabs)
  const { dispatch, publish, getFacts, getSnapshot } = journey
  let hasChosen = false

  function schedulePoll() {
    const { attempt } = getFacts()
    timers.start('poll', attempt && getPollDelay(attempt, Date.now()), () => {
      const isDue = document.visibilityState === 'visible' && isSpaced(rechecks.getAskedAt(), Date.now())
      if (!isDue || !queries.isWatched()) return schedulePoll()
      dispatch({ type: 'looked' })
      void rechecks.ask()
    })
  }

  function onReturn() {
    turnDay()
    const { attempt, registration, virtualAccounts } = getFacts()
    if ([registration, virtualAccounts].some(({ error }) => error?.code === 'offline')) void rechecks.retry()
    const isWaiting = attempt && queries.isWatched()
    const delay = isWaiting ? getReturnDelay(attempt, rechecks.getAskedAt(), Date.now()) : null
    if (delay === null) return publish({ stale: false })
    timers.start('return', delay, () => {
      dispatch({ type: 'returned' })
      void rechecks.ask()
    })
  }

  function turnDay() {
    journey.turnDay()
    timers.start('midnight', getMsToSeoulMidnight(Date.now()), turnDay)
  }

  return {
    subscribe: journey.subscribe,
    getSnapshot,
    resume: journey.resume,
    start() {
      publish({ dismissedOn: dismissals.read() })
      turnDay()
      journey.sync()
      if (queries.isWatched()) void rechecks.ask()
      schedulePoll()
      const stops = [
        queries.subscribe(journey.sync),
        tabs.listen((question, answer, at) => {
          if (getRecheck(getFacts()) === question) dispatch({ type: 'looked' })
          askAgain.learn(question, answer, at)
        }),
        noticeReturns({ onReturn, onHide: () => publish({ stale: getFacts().attempt !== null }) }),
        timers.stopAll,
      ]
      return () => stops.forEach((stop) => stop())
    },
    isFresh: (question) => getFacts().attempt?.waitsFor === question,
    handOff: (purpose) => dispatch({ type: 'handedOff', purpose, at: Date.now() }),
    recheck: rechecks.press,
    retry: rechecks.retry,
    cancel: () => dispatch({ type: 'canceled' }),
    noteChoice(count) {
      if (hasChosen || count === 0) return
      hasChosen = true
      journey.tell({ type: 'accountChosen', count })
    },
    dismissNotice() {
      const { today } = getSnapshot()
      dismissals.write(today)
      publish({ dismissedOn: today })
    },
  }
}
