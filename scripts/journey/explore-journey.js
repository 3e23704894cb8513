import { sampleEvents, today } from './sample-events.js'

/**
 * @typedef {import('./sample-events.js').JourneyData} JourneyData
 * @typedef {import('./sample-events.js').StateName} StateName
 * @typedef {import('./sample-events.js').SampleLabel} SampleLabel
 * @typedef {typeof import('../../src/journey/journey-reducer.js')} Journey
 * @typedef {typeof import('../../src/journey/onboarding-state.js')} States
 * @typedef {Pick<Journey, 'startJourney' | 'journeyReducer'> & Pick<States, 'getOnboardingState'>} Modules
 * @typedef {{ from: StateName, to: StateName, labels: string[] }} Step
 */

const samples = /** @type {[SampleLabel, import('./sample-events.js').SampleEvent][]} */ (Object.entries(sampleEvents))

/** Every step from one state to another that the sample events cause for a signed-in user, breadth first. @param {Modules} modules */
export function exploreJourney({ startJourney, journeyReducer, getOnboardingState }) {
  const queue = [startJourney('hong', today)]
  const seen = new Set(queue.map(getKey))
  /** @type {Map<string, Step>} */
  const steps = new Map()
  for (const journey of queue) {
    const from = getOnboardingState(journey).name
    for (const [label, { event, when }] of samples) {
      if (!when(journey, from)) continue
      const next = journeyReducer(journey, event)
      const to = getOnboardingState(next).name
      if (to !== from) addLabel(steps, from, to, label)
      if (!seen.has(getKey(next))) queue.push(next)
      seen.add(getKey(next))
    }
  }
  return [...steps.values()]
}

/**
 * Adds the label without the part in brackets.
 * @param {Map<string, Step>} steps @param {StateName} from @param {StateName} to @param {SampleLabel} sample
 */
function addLabel(steps, from, to, sample) {
  const label = sample.replace(/ \(.*/, '')
  const key = `${from} ${to}`
  const labels = steps.get(key)?.labels ?? []
  if (!labels.includes(label)) steps.set(key, { from, to, labels: [...labels, label] })
}

/** Without the counts of the handoff, which change no state and would grow for ever. @param {JourneyData} journey */
function getKey({ handoff, ...journey }) {
  return JSON.stringify([journey, handoff && { ...handoff, returns: 0, checks: 0 }])
}
