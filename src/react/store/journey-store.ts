import { getSeoulDay } from '../../contract/seoul-day.js'
import { journeyReducer, startJourney, type JourneyEvent } from '../../journey/journey-reducer.js'
import { getEvents, type OnboardingEvent } from '../../journey/onboarding-event.js'
import type { JourneyData } from '../../journey/onboarding-state.js'
import type { HandoffStore } from './handoff-store.js'
import { getServerDay } from './server-day.js'
import { createSteadyClock } from './steady-clock.js'

/** Holds the journey of one user at one backend, and runs events through the reducer. */
export interface JourneyStore extends Pick<HandoffStore, 'subscribe' | 'getSnapshot' | 'publish'> {
  getJourney: () => JourneyData
  /** `at` is in epoch milliseconds, default now. */
  dispatch: (event: JourneyEvent, at?: number) => void
  /** Epoch milliseconds by the device's clock at the start, counted on steadily. */
  now: () => number
  /** Takes the day in Seoul from the latest responses, or else from the clock. */
  updateDay: () => void
}

export function createJourneyStore(
  { scope, queries, subscribe, getSnapshot, publish, setHandoff }: HandoffStore,
  onEvent: (event: OnboardingEvent) => void,
): JourneyStore {
  let clock: (() => number) | undefined
  let journey = startJourney(scope.subject, getSeoulDay(0))

  function now() {
    clock ??= createSteadyClock()
    return clock()
  }

  function dispatch(event: JourneyEvent, at?: number) {
    const before = journey
    journey = journeyReducer(journey, event)
    for (const found of getEvents(before, journey)) onEvent({ ...found, at: at ?? now() })
    const { today, handoff } = journey
    if (getSnapshot().today !== today) publish({ today })
    if (before.handoff !== handoff) setHandoff(handoff)
  }

  function updateDay() {
    const { registration, virtualAccounts } = queries.read()
    const serverDay = getServerDay(registration.data, virtualAccounts.data)
    dispatch({ type: 'dayChanged', today: serverDay ?? getSeoulDay(now()) })
  }

  return { subscribe, getSnapshot, publish, getJourney: () => journey, dispatch, now, updateDay }
}
