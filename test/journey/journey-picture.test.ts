import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawJourney } from '../../scripts/journey/draw-journey.js'
import { exploreJourney } from '../../scripts/journey/explore-journey.js'
import { stateGuide } from '../../scripts/journey/state-guide.js'
import { startJourney, journeyReducer } from '../../src/journey/journey-reducer.js'
import { getOnboardingState } from '../../src/journey/onboarding-state.js'

const root = new URL('../../', import.meta.url)
const steps = exploreJourney({ startJourney, journeyReducer, getOnboardingState })

test('docs/journey.md is what the source says; else run npm run docs:journey', () => {
  expect(readFileSync(new URL('docs/journey.md', root), 'utf8')).toBe(drawJourney(steps))
})

test('every state of a signed-in user is in the picture and has a way on', () => {
  const states = Object.keys(stateGuide).filter((name) => name !== 'signedOut')
  expect(new Set(steps.map(({ to }) => to))).toEqual(new Set(states))
  expect(new Set(steps.map(({ from }) => from))).toEqual(new Set(states))
})

/** The screens of several states get the name of theirs as a prop. */
const sharedScreens = ['screens/late/awaiting-screen.tsx', 'screens/late/failed-screen.tsx']

test.each(Object.entries(stateGuide))('%s is drawn by the file that the document names', (name, { screen }) => {
  const code = readFileSync(new URL(`src/react/${screen}`, root), 'utf8')
  expect(code).toMatch(sharedScreens.includes(screen) ? /<Screen [^>]*name=\{name\}/ : `name="${name}"`)
})
