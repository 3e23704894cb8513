import { expect, test } from 'vitest'
import type { SampleLabel } from '../../scripts/journey/sample-events.js'
import { actionOfCode } from '../../src/contract/error-table.js'
import { purposeOfAction } from '../../src/flow/attempt.js'
import { startAttempt, transition, type JourneyEvent } from '../../src/flow/journey.js'
import { getOnboardingState, getPickerState } from '../../src/flow/onboarding-state.js'
import { attemptOf, createFacts, ended, failed, linked, registered } from './facts.js'
import { arrive } from './walk.js'

const member = registered('member')

test('a trip remembers why and when it began and what was linked then', () => {
  const facts = transition(createFacts({ registration: member, virtualAccounts: linked(2) }), {
    type: 'handedOff',
    purpose: 'link',
    at: 5,
  })
  const attempt = {
    purpose: 'link',
    startedAt: 5,
    accountsBefore: 2,
    waitsFor: 'virtualAccounts',
    returns: 0,
    checks: 0,
  }
  expect(facts.attempt).toEqual(attempt)
})

test.each([
  ['signing up', 'registration', startAttempt(createFacts(), 'signUp', 0)],
  ['linking', 'virtualAccounts', startAttempt(createFacts(), 'link', 0)],
  [
    'linking with an ended consent',
    'virtualAccounts',
    startAttempt(createFacts({ registration: registered('member', ended) }), 'link', 0),
  ],
  [
    'renewing',
    'registration',
    startAttempt(createFacts({ registration: registered('member', ended) }), 'renewConsent', 0),
  ],
  ['renewing without knowing what', 'virtualAccounts', startAttempt(createFacts(), 'renewConsent', 0)],
])('%s waits for %s', (_, question, attempt) => {
  expect(attempt.waitsFor).toBe(question)
})

test.each<[number, SampleLabel[]]>([
  [0, ['not a member', 'leaves to sign up']],
  [1, ['not a member', 'leaves to sign up', 'comes back']],
  [2, ['not a member', 'leaves to sign up', 'comes back', 'not a member', 'comes back']],
  [1, ['reload (while signing up)']],
  [2, ['reload (while signing up)', 'not a member', 'comes back']],
  [0, ['reload (while signing up)', 'not a member', 'gives up', 'leaves to sign up']],
])('%i returns are counted after: %s', (returns, labels) => {
  expect(arrive(...labels).attempt?.returns).toBe(returns)
})

test('every re-check that nobody asked for is counted, but only the user returns', () => {
  const left = arrive('not a member', 'leaves to sign up')
  const { attempt } = [{ type: 'looked' }, { type: 'returned' }, { type: 'looked' }].reduce(
    (facts, event) => transition(facts, event as JourneyEvent),
    left,
  )
  expect(attempt).toEqual({ ...left.attempt, returns: 1, checks: 3 })
})

test('without a trip there is nothing to count', () => {
  expect(transition(arrive('not a member'), { type: 'looked' }).attempt).toBeNull()
})

test.each<[SampleLabel[]]>([
  [['not a member', 'leaves to sign up', 'a member', 'accounts']],
  [['a member', 'no accounts', 'leaves to link', 'accounts']],
  [['a member', 'accounts', 'leaves to link', 'one more account']],
  [['consent over (platform)', 'leaves to renew', 'consent renewed (platform)']],
  [['a member', 'consent over (service)', 'leaves to renew', 'consent renewed (service)']],
  [['a member', 'failure (log-in wanted)', 'leaves to log in', 'asked again (accounts)', 'accounts']],
  [['not a member', 'leaves to sign up', 'gives up']],
])('the trip is over after: %s', (labels) => {
  expect(arrive(...labels.slice(0, -1)).attempt).not.toBeNull()
  expect(arrive(...labels).attempt).toBeNull()
})

test('a return without a trip is none', () => {
  expect(transition(createFacts(), { type: 'returned' })).toEqual(createFacts())
})

test('a trip that had its effect before the reload is not taken up', () => {
  const facts = createFacts({ registration: member, virtualAccounts: linked(1) })
  expect(transition(facts, { type: 'resumed', attempt: attemptOf('link') }).attempt).toBeNull()
})

test.each<[SampleLabel[]]>([
  [[]],
  [['not a member']],
  [['not a member', 'leaves to sign up']],
  [['consent over (platform)']],
  [['a member', 'no accounts']],
  [['a member', 'accounts']],
])('a session that ends leads to signing in after: %s', (labels) => {
  const gone = failed('unauthenticated')
  const { attempt, ...facts } = arrive(...labels)
  const asked = transition({ ...facts, attempt }, { type: 'registrationAsked', asked: gone })
  expect(getOnboardingState(asked)).toEqual({ name: 'failed', error: gone.error, attempt })
  expect(gone.error).toMatchObject({ action: 'signIn' })
})

test('the accounts of a picker alone keep their state while nothing is known of the registration', () => {
  const facts = transition(createFacts(), { type: 'virtualAccountsAsked', asked: linked(1) })
  expect([getPickerState(facts).name, getOnboardingState(facts).name]).toEqual(['choosing', 'checking'])
})

test.each([
  ['certificate_required', 'registerCertificate'],
  ['account_unlinked', 'link'],
  ['consent_required', 'renewConsent'],
  ['portal_login_required', 'logIn'],
  ['portal_locked', 'logIn'],
  ['timeout', undefined],
  ['quota_exhausted', undefined],
  ['identity_mismatch', undefined],
  ['unauthenticated', undefined],
  ['forbidden', undefined],
] as const)('the error %s leads to the portal page: %s', (code, purpose) => {
  expect(purposeOfAction[actionOfCode[code]]).toBe(purpose)
})
