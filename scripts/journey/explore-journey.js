import { sampleEvents, today } from './sample-events.js'

/**
 * @typedef {import('./sample-events.js').Facts} Facts
 * @typedef {import('./sample-events.js').StateName} StateName
 * @typedef {import('./sample-events.js').SampleLabel} SampleLabel
 * @typedef {typeof import('../../src/flow/journey.js')} Journey
 * @typedef {typeof import('../../src/flow/onboarding-state.js')} States
 * @typedef {Pick<Journey, 'startJourney' | 'transition'> & Pick<States, 'getOnboardingState'>} Flow
 * @typedef {{ from: StateName, to: StateName, labels: string[] }} Step
 */

const samples = /** @type {[SampleLabel, import('./sample-events.js').SampleEvent][]} */ (Object.entries(sampleEvents))

/** Every way from one state to another that the sample events open to a signed-in user, breadth first. @param {Flow} flow */
export function exploreJourney({ startJourney, transition, getOnboardingState }) {
  const queue = [startJourney('hong', today)]
  const seen = new Set(queue.map(getKey))
  /** @type {Map<string, Step>} */
  const steps = new Map()
  for (const facts of queue) {
    const from = getOnboardingState(facts).name
    for (const [label, { event, when }] of samples) {
      if (!when(facts, from)) continue
      const next = transition(facts, event)
      const to = getOnboardingState(next).name
      if (to !== from) addLabel(steps, from, to, label)
      if (!seen.has(getKey(next))) queue.push(next)
      seen.add(getKey(next))
    }
  }
  return [...steps.values()]
}

/**
 * Draws the label without what stands in brackets.
 * @param {Map<string, Step>} steps @param {StateName} from @param {StateName} to @param {SampleLabel} sample
 */
function addLabel(steps, from, to, sample) {
  const label = sample.replace(/ \(.*/, '')
  const key = `${from} ${to}`
  const labels = steps.get(key)?.labels ?? []
  if (!labels.includes(label)) steps.set(key, { from, to, labels: [...labels, label] })
}

/** How often somebody has come back changes nothing, and would go on for ever. @param {Facts} facts */
function getKey({ attempt, ...facts }) {
  return JSON.stringify([facts, attempt && { ...attempt, returns: 0, checks: 0 }])
}
