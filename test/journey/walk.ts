import { sampleEvents, today, type SampleEvent, type SampleLabel } from '../../scripts/journey/sample-events.js'
import { startJourney, journeyReducer } from '../../src/journey/journey-reducer.js'
import { getEvents, type UntimedEvent } from '../../src/journey/onboarding-event.js'
import { getOnboardingState, type JourneyData } from '../../src/journey/onboarding-state.js'

/** What is known after one event. Throws if it cannot really happen there. */
function happen(journey: JourneyData, label: SampleLabel): JourneyData {
  const { event, when }: SampleEvent = sampleEvents[label]
  const { name } = getOnboardingState(journey)
  if (!when(journey, name)) throw new Error(`"${label}" cannot happen in ${name}`)
  return journeyReducer(journey, event)
}

/** What is known at the start and after each event, for a signed-in user. */
export function walk(...labels: SampleLabel[]): [JourneyData, ...JourneyData[]] {
  const moments: [JourneyData, ...JourneyData[]] = [startJourney('hong', today)]
  let journey = moments[0]
  for (const label of labels) moments.push((journey = happen(journey, label)))
  return moments
}

/** What is known in the end. */
export const arrive = (...labels: SampleLabel[]): JourneyData => walk(...labels).at(-1) as JourneyData

/** The events that the host gets. */
export function collectEvents(...labels: SampleLabel[]): UntimedEvent[] {
  const moments = walk(...labels)
  return moments.slice(1).flatMap((after, index) => getEvents(moments[index] as JourneyData, after))
}
