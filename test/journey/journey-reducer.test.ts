import { expect, test } from 'vitest'
import { exploreJourney } from '../../scripts/journey/explore-journey.js'
import { today, type SampleLabel, type StateName } from '../../scripts/journey/sample-events.js'
import { stateGuide } from '../../scripts/journey/state-guide.js'
import { startJourney, journeyReducer } from '../../src/journey/journey-reducer.js'
import { getOnboardingState } from '../../src/journey/onboarding-state.js'
import { walk } from './walk.js'

type Story = [happens: SampleLabel, screen: StateName][]

const stories: Record<string, Story> = {
  'a newcomer signs up and links in one handoff': [
    ['not a member', 'signUpNeeded'],
    ['leaves to sign up', 'awaitingSignUp'],
    ['comes back', 'awaitingSignUp'],
    ['not a member', 'awaitingSignUp'],
    ['comes back', 'awaitingSignUp'],
    ['a member', 'checking'],
    ['accounts', 'choosing'],
  ],
  'a newcomer signs up first and links later': [
    ['not a member', 'signUpNeeded'],
    ['leaves to sign up', 'awaitingSignUp'],
    ['a member', 'checking'],
    ['no accounts', 'linkNeeded'],
    ['leaves to link', 'awaitingLink'],
    ['comes back', 'awaitingLink'],
    ['no accounts', 'awaitingLink'],
    ['accounts', 'choosing'],
  ],
  'a newcomer who signs up also links without another click': [
    ['not a member', 'signUpNeeded'],
    ['leaves to sign up', 'awaitingSignUp'],
    ['a member', 'checking'],
    ['no accounts', 'linkNeeded'],
    ['comes back', 'linkNeeded'],
    ['accounts', 'choosing'],
  ],
  'somebody signs up in another window': [
    ['not a member', 'signUpNeeded'],
    ['a member', 'checking'],
  ],
  'a member who has accounts chooses at once': [
    ['a member', 'checking'],
    ['accounts', 'choosing'],
  ],
  'a member links one more inside choosing': [
    ['a member', 'checking'],
    ['accounts', 'choosing'],
    ['leaves to link', 'choosing'],
    ['comes back', 'choosing'],
    ['one more account', 'choosing'],
  ],
  'a member renews the platform consent': [
    ['consent over (platform)', 'renewalNeeded'],
    ['leaves to renew', 'awaitingRenewal'],
    ['comes back', 'awaitingRenewal'],
    ['consent over (platform)', 'awaitingRenewal'],
    ['consent renewed (platform)', 'checking'],
    ['accounts', 'choosing'],
  ],
  'a member renews the platform consent and then the service consent': [
    ['consent over (platform)', 'renewalNeeded'],
    ['leaves to renew', 'awaitingRenewal'],
    ['consent renewed (platform)', 'checking'],
    ['consent over (service)', 'renewalNeeded'],
    ['leaves to renew', 'awaitingRenewal'],
    ['consent over (service)', 'awaitingRenewal'],
    ['consent renewed (service)', 'choosing'],
  ],
  'a member renews in another window': [
    ['consent over (platform)', 'renewalNeeded'],
    ['consent renewed (platform)', 'checking'],
    ['consent over (service)', 'renewalNeeded'],
    ['consent renewed (service)', 'choosing'],
  ],
  'a failure is over when it is loaded again': [
    ['failure', 'failed'],
    ['loaded again', 'checking'],
    ['a member', 'checking'],
    ['failure (of accounts)', 'failed'],
    ['loaded again (accounts)', 'checking'],
    ['accounts', 'choosing'],
  ],
  'a log-in to the portal resolves a failure': [
    ['a member', 'checking'],
    ['failure (log-in wanted)', 'failed'],
    ['leaves to log in', 'failed'],
    ['comes back', 'failed'],
    ['loaded again (accounts)', 'checking'],
    ['accounts', 'choosing'],
  ],
  'the network goes and comes': [
    ['no network', 'offline'],
    ['loaded again', 'checking'],
    ['a member', 'checking'],
    ['no network (for accounts)', 'offline'],
    ['loaded again (accounts)', 'checking'],
    ['no accounts', 'linkNeeded'],
  ],
  'the sign-up is given up': [
    ['not a member', 'signUpNeeded'],
    ['leaves to sign up', 'awaitingSignUp'],
    ['gives up', 'signUpNeeded'],
  ],
  'linking is given up, and done all the same': [
    ['a member', 'checking'],
    ['no accounts', 'linkNeeded'],
    ['leaves to link', 'awaitingLink'],
    ['gives up', 'linkNeeded'],
    ['accounts', 'choosing'],
  ],
  'the renewal is given up': [
    ['consent over (platform)', 'renewalNeeded'],
    ['leaves to renew', 'awaitingRenewal'],
    ['gives up', 'renewalNeeded'],
  ],
  'a reload goes on waiting for the sign-up': [
    ['reload (while signing up)', 'checking'],
    ['not a member', 'awaitingSignUp'],
    ['a member', 'checking'],
  ],
  'a reload goes on waiting for the accounts': [
    ['reload (while linking)', 'checking'],
    ['a member', 'checking'],
    ['no accounts', 'awaitingLink'],
    ['accounts', 'choosing'],
  ],
  'a reload goes on waiting for the platform consent': [
    ['reload (while renewing the platform consent)', 'checking'],
    ['consent over (platform)', 'awaitingRenewal'],
  ],
  'a reload goes on waiting for the service consent': [
    ['reload (while renewing the service consent)', 'checking'],
    ['a member', 'checking'],
    ['consent over (service)', 'awaitingRenewal'],
  ],
  'midnight passes the last day of a consent': [
    ['a member', 'checking'],
    ['accounts (until today)', 'choosing'],
    ['midnight', 'renewalNeeded'],
    ['leaves to renew', 'awaitingRenewal'],
    ['consent renewed (service)', 'choosing'],
  ],
  'midnight passes the last day of a consent that is being renewed': [
    ['reload (while renewing the service consent)', 'checking'],
    ['a member', 'checking'],
    ['accounts (until today)', 'choosing'],
    ['midnight', 'awaitingRenewal'],
  ],
}

const getScreens = (labels: SampleLabel[]) => walk(...labels).map((journey) => getOnboardingState(journey).name)

test.each(Object.entries(stories))('%s', (_, story) => {
  const screens = getScreens(story.map(([happens]) => happens))
  expect(screens).toEqual(['checking', ...story.map(([, screen]) => screen)])
})

test('the stories walk every line of the picture', () => {
  const walks = Object.values(stories).map((story) => getScreens(story.map(([happens]) => happens)))
  const walked = walks.flatMap((screens) => screens.slice(1).map((to, index) => `${screens[index]} → ${to}`))
  const drawn = exploreJourney({ startJourney, journeyReducer, getOnboardingState }).map(
    ({ from, to }) => `${from} → ${to}`,
  )
  expect(drawn.filter((line) => !walked.includes(line))).toEqual([])
  expect(new Set(walks.flat()).add('signedOut')).toEqual(new Set(Object.keys(stateGuide)))
})

test('without a user the state is signedOut, whatever happens', () => {
  const start = startJourney(null, today)
  const end = journeyReducer(start, { type: 'handoffStarted', purpose: 'signUp', at: 0, id: 'a' })
  expect([start, end].map((journey) => getOnboardingState(journey).name)).toEqual(['signedOut', 'signedOut'])
  expect(end.handoff).toBeNull()
})

test('a new journey knows nothing', () => {
  const nothing = { data: undefined, error: null }
  const expected = { subject: 'kim', registration: nothing, virtualAccounts: nothing, handoff: null, today }
  expect(startJourney('kim', today)).toEqual(expected)
})
