import { expect, test } from 'vitest'
import { exploreJourney } from '../../scripts/journey/explore-journey.js'
import { stateGuide } from '../../scripts/journey/state-guide.js'
import { journeyReducer, startJourney } from '../../src/journey/journey-reducer.js'
import { getOnboardingState } from '../../src/journey/onboarding-state.js'
import { personas } from '../../src/sandbox/personas/personas.js'
import { journeyWalks } from '../../src/testing/journey-walks.js'

const sequences = journeyWalks.map(({ start, steps }) => [...start, ...steps.flatMap(({ states }) => states)])

/** Only while the accounts are still loading, which no walk waits for. */
const unwalked = ['renewalNeeded checking']

test('the walks go through every state', () => {
  expect([...new Set(sequences.flat())].toSorted()).toEqual(Object.keys(stateGuide).toSorted())
})

test('the walks go through every transition of docs/journey.md', () => {
  const walked = new Set(sequences.flatMap((states) => states.map((to, index) => `${states[index - 1]} ${to}`)))
  const all = exploreJourney({ startJourney, journeyReducer, getOnboardingState }).map(
    ({ from, to }) => `${from} ${to}`,
  )
  expect(all.filter((step) => !walked.has(step))).toEqual(unwalked)
})

test('each walk has a title of its own and a persona of the sandbox', () => {
  expect(new Set(journeyWalks.map(({ title }) => title)).size).toBe(journeyWalks.length)
  const ids: unknown[] = [null, ...personas.map(({ id }) => id)]
  expect(journeyWalks.filter(({ persona }) => !ids.includes(persona))).toEqual([])
})
