import { sampleEvents, today, type SampleEvent, type SampleLabel } from '../../scripts/journey/sample-events.js'
import { startJourney, transition } from '../../src/flow/journey.js'
import { getEvents, type UntimedEvent } from '../../src/flow/onboarding-event.js'
import { getOnboardingState, type Facts } from '../../src/flow/onboarding-state.js'

/** What is known after one thing has happened; fails where it cannot happen in life. */
export function happen(facts: Facts, label: SampleLabel): Facts {
  const { event, when }: SampleEvent = sampleEvents[label]
  const { name } = getOnboardingState(facts)
  if (!when(facts, name)) throw new Error(`"${label}" cannot happen in ${name}`)
  return transition(facts, event)
}

/** What is known before and after every step of a signed-in user's journey. */
export function walk(...labels: SampleLabel[]): [Facts, ...Facts[]] {
  const moments: [Facts, ...Facts[]] = [startJourney('hong', today)]
  let facts = moments[0]
  for (const label of labels) moments.push((facts = happen(facts, label)))
  return moments
}

/** What is known in the end. */
export const arrive = (...labels: SampleLabel[]): Facts => walk(...labels).at(-1) as Facts

/** What a host is told on the way. */
export function listen(...labels: SampleLabel[]): UntimedEvent[] {
  const moments = walk(...labels)
  return moments.slice(1).flatMap((after, index) => getEvents(moments[index] as Facts, after))
}
