import { expect, test } from 'vitest'
import type { SampleLabel } from '../../scripts/journey/sample-events.js'
import { actionOfCode } from '../../src/contract/error-table.js'
import { purposeOfAction } from '../../src/journey/handoff.js'
import { createHandoff } from '../../src/journey/create-handoff.js'
import { journeyReducer, type JourneyEvent } from '../../src/journey/journey-reducer.js'
import { getOnboardingState, getPickerState } from '../../src/journey/onboarding-state.js'
import { handoffOf, createJourneyData, ended, failed, linked, registered } from './journey-data.js'
import { arrive } from './walk.js'

const member = registered('member')

test('a handoff holds its purpose, its start and how many accounts were linked then', () => {
  const journey = journeyReducer(createJourneyData({ registration: member, virtualAccounts: linked(2) }), {
    type: 'handoffStarted',
    purpose: 'link',
    at: 5,
    id: 'a',
  })
  const handoff = {
    id: 'a',
    purpose: 'link',
    startedAt: 5,
    phase: 'looking',
    accountsBefore: 2,
    consentsBefore: { platform: null, service: null },
    waitsFor: 'virtualAccounts',
    returns: 0,
    checks: 0,
  }
  expect(journey.handoff).toEqual(handoff)
})

test.each([
  ['signing up', 'registration', createHandoff(createJourneyData(), { purpose: 'signUp', at: 0, id: 'a' })],
  ['linking', 'virtualAccounts', createHandoff(createJourneyData(), { purpose: 'link', at: 0, id: 'a' })],
  [
    'linking with an ended consent',
    'virtualAccounts',
    createHandoff(createJourneyData({ registration: registered('member', ended) }), {
      purpose: 'link',
      at: 0,
      id: 'a',
    }),
  ],
  [
    'renewing',
    'registration',
    createHandoff(createJourneyData({ registration: registered('member', ended) }), {
      purpose: 'renewConsent',
      at: 0,
      id: 'a',
    }),
  ],
  [
    'renewing without knowing what',
    'virtualAccounts',
    createHandoff(createJourneyData(), { purpose: 'renewConsent', at: 0, id: 'a' }),
  ],
])('%s waits for %s', (_, resource, handoff) => {
  expect(handoff.waitsFor).toBe(resource)
})

test.each<[number, SampleLabel[]]>([
  [0, ['not a member', 'leaves to sign up']],
  [1, ['not a member', 'leaves to sign up', 'comes back']],
  [2, ['not a member', 'leaves to sign up', 'comes back', 'not a member', 'comes back']],
  [1, ['reload (while signing up)']],
  [2, ['reload (while signing up)', 'not a member', 'comes back']],
  [0, ['reload (while signing up)', 'not a member', 'gives up', 'leaves to sign up']],
])('%i returns are counted after: %s', (returns, labels) => {
  expect(arrive(...labels).handoff?.returns).toBe(returns)
})

test('every automatic recheck counts as a check, but only a return of the user counts as a return', () => {
  const left = arrive('not a member', 'leaves to sign up')
  const { handoff } = [{ type: 'polled' }, { type: 'returned' }, { type: 'polled' }].reduce(
    (journey, event) => journeyReducer(journey, event as JourneyEvent),
    left,
  )
  expect(handoff).toEqual({ ...left.handoff, returns: 1, checks: 3 })
})

test('polling without a handoff changes nothing', () => {
  expect(journeyReducer(arrive('not a member'), { type: 'polled' }).handoff).toBeNull()
})

test.each<[SampleLabel[]]>([
  [['not a member', 'leaves to sign up', 'a member', 'accounts']],
  [['a member', 'no accounts', 'leaves to link', 'accounts']],
  [['a member', 'accounts', 'leaves to link', 'one more account']],
  [['consent over (platform)', 'leaves to renew', 'consent renewed (platform)']],
  [['a member', 'consent over (service)', 'leaves to renew', 'consent renewed (service)']],
  [['a member', 'failure (log-in wanted)', 'leaves to log in', 'loaded again (accounts)', 'accounts']],
  [['not a member', 'leaves to sign up', 'gives up']],
])('the handoff is over after: %s', (labels) => {
  expect(arrive(...labels.slice(0, -1)).handoff).not.toBeNull()
  expect(arrive(...labels).handoff).toBeNull()
})

test('a return without a handoff changes nothing', () => {
  expect(journeyReducer(createJourneyData(), { type: 'returned' })).toEqual(createJourneyData())
})

test('a handoff that had its effect before the reload is not resumed', () => {
  const journey = createJourneyData({ registration: member, virtualAccounts: linked(1) })
  expect(journeyReducer(journey, { type: 'resumed', handoff: handoffOf('link') }).handoff).toBeNull()
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
  const { handoff, ...journey } = arrive(...labels)
  const after = journeyReducer({ ...journey, handoff }, { type: 'registrationChanged', state: gone })
  expect(getOnboardingState(after)).toEqual({ name: 'failed', error: gone.error, handoff })
  expect(gone.error).toMatchObject({ action: 'signIn' })
})

test('the accounts of a picker alone keep their state while nothing is known of the registration', () => {
  const journey = journeyReducer(createJourneyData(), { type: 'virtualAccountsChanged', state: linked(1) })
  expect([getPickerState(journey).name, getOnboardingState(journey).name]).toEqual(['choosing', 'checking'])
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
