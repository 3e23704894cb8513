import { getSeoulDay } from '../../contract/seoul-day.js'
import type { Asked, Facts } from '../../flow/onboarding-state.js'
import { startJourney, transition, type JourneyEvent } from '../../flow/journey.js'
import { getEvents, type OnboardingEvent, type UntimedEvent } from '../../flow/onboarding-event.js'
import type { QuestionName } from '../../flow/recheck.js'
import { createAttemptStorage } from './attempt-storage.js'
import type { QueryFacts } from './query-facts.js'
import { initialSnapshot, type StoreSnapshot } from './store-snapshot.js'

/** Feeds the journey with what happens and tells whoever draws it. */
export interface JourneyStore {
  subscribe: (listener: () => void) => () => void
  getSnapshot: () => StoreSnapshot
  getFacts: () => Facts
  publish: (change: Partial<StoreSnapshot>) => void
  dispatch: (event: JourneyEvent) => void
  tell: (event: UntimedEvent) => void
  /** It is today. */
  turnDay: () => void
  /** Takes over what the queries have learned. */
  sync: () => void
  /** Takes up the trip that a reload interrupted. */
  resume: () => void
}

export function createJourneyStore(
  subject: string | null,
  queries: QueryFacts,
  emit: (event: OnboardingEvent) => void,
  onAttempt: () => void,
): JourneyStore {
  const attempts = createAttemptStorage(subject ?? '')
  const listeners = new Set<() => void>()
  let snapshot = initialSnapshot
  // No clock is read before the page is mounted: servers that render ahead of time forbid it.
  let facts = startJourney(subject, getSeoulDay(0))

  function publish(change: Partial<StoreSnapshot>) {
    snapshot = { ...snapshot, ...change }
    listeners.forEach((listener) => listener())
  }

  function tell(event: UntimedEvent) {
    emit({ ...event, at: Date.now() })
  }

  function dispatch(event: JourneyEvent) {
    const before = facts
    facts = transition(facts, event)
    getEvents(before, facts).forEach(tell)
    const { attempt, today } = facts
    if (snapshot.today !== today) publish({ today })
    if (before.attempt === attempt) return
    attempts.write(attempt)
    publish(attempt ? { attempt } : { attempt, recheck: 'none' })
    onAttempt()
  }

  function turnDay() {
    dispatch({ type: 'dayTurned', today: getSeoulDay(Date.now()) })
  }

  function isNews(name: QuestionName, { answer, error }: Asked<unknown>) {
    return facts[name].answer !== answer || facts[name].error?.code !== error?.code
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    getFacts: () => facts,
    publish,
    dispatch,
    tell,
    turnDay,
    sync() {
      const [registration, virtualAccounts] = [queries.registration(), queries.virtualAccounts()]
      if (isNews('registration', registration)) dispatch({ type: 'registrationAsked', asked: registration })
      if (isNews('virtualAccounts', virtualAccounts)) dispatch({ type: 'virtualAccountsAsked', asked: virtualAccounts })
      if ([registration, virtualAccounts].every(({ error }) => error?.code !== 'subject_changed')) return
      queries.purge()
      dispatch({ type: 'canceled' })
    },
    resume() {
      const attempt = attempts.read()
      if (!attempt || facts.attempt) return
      turnDay()
      dispatch({ type: 'resumed', attempt })
    },
  }
}
