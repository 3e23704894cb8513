import { expect, test } from 'vitest'
import type { SampleLabel } from '../../scripts/journey/sample-events.js'
import type { PortalPurpose } from '../../src/journey/handoff.js'
import { journeyReducer } from '../../src/journey/journey-reducer.js'
import { getEvents, type UntimedEvent } from '../../src/journey/onboarding-event.js'
import { handoffOf, createJourneyData, ended, failed, lasts, linked, registered, unloaded } from './journey-data.js'
import { collectEvents } from './walk.js'

const offered = { type: 'signUpOffered' } as const
const signedUp = { type: 'signedUp' } as const
const opened = (purpose: PortalPurpose) => ({ type: 'portalOpened', purpose }) as const
const returned = (purpose: PortalPurpose) => ({ type: 'returned', purpose }) as const
const nowLinked = (count: number) => ({ type: 'accountsLinked', count }) as const
const renewed = (consent: 'platform' | 'service') => ({ type: 'consentRenewed', consent }) as const
const failure = (code: 'timeout' | 'offline' | 'portal_login_required') => ({ type: 'failed', code }) as const

test.each<[string, SampleLabel[], UntimedEvent[]]>([
  [
    'a newcomer signs up and links in one handoff',
    ['not a member', 'leaves to sign up', 'comes back', 'not a member', 'comes back', 'a member', 'accounts'],
    [offered, opened('signUp'), returned('signUp'), signedUp, nowLinked(2)],
  ],
  [
    'a newcomer signs up first and links later',
    [
      'not a member',
      'leaves to sign up',
      'comes back',
      'a member',
      'no accounts',
      'leaves to link',
      'comes back',
      'accounts',
    ],
    [offered, opened('signUp'), returned('signUp'), signedUp, opened('link'), returned('link'), nowLinked(2)],
  ],
  ['a member is through at once', ['a member', 'accounts'], []],
  [
    'a member links one more',
    ['a member', 'accounts', 'leaves to link', 'one more account'],
    [opened('link'), nowLinked(3)],
  ],
  [
    'a member renews both consents',
    [
      'consent over (platform)',
      'leaves to renew',
      'consent renewed (platform)',
      'consent over (service)',
      'leaves to renew',
      'comes back',
      'consent renewed (service)',
    ],
    [opened('renewConsent'), renewed('platform'), opened('renewConsent'), returned('renewConsent'), renewed('service')],
  ],
  ['a sign-up without a handoff', ['not a member', 'a member', 'no accounts', 'accounts'], [offered]],
  ['a renewal without a handoff', ['consent over (platform)', 'consent renewed (platform)'], []],
  [
    'a sign-up that is given up is not offered anew',
    ['not a member', 'leaves to sign up', 'gives up'],
    [offered, opened('signUp')],
  ],
  [
    'every handoff is reported',
    ['not a member', 'leaves to sign up', 'gives up', 'leaves to sign up'],
    [offered, opened('signUp'), opened('signUp')],
  ],
  [
    'a failure that comes again after a retry',
    ['failure', 'loaded again', 'failure'],
    [failure('timeout'), failure('timeout')],
  ],
  ['no network', ['no network'], [failure('offline')]],
  [
    'a log-in brings back what had been linked all along',
    ['a member', 'failure (log-in wanted)', 'leaves to log in', 'loaded again (accounts)', 'accounts'],
    [failure('portal_login_required'), opened('logIn')],
  ],
  [
    'a reload on the way to sign up is a return',
    ['reload (while signing up)', 'a member', 'accounts'],
    [returned('signUp'), signedUp, nowLinked(2)],
  ],
  [
    'a reload offers nothing anew',
    ['reload (while signing up)', 'not a member', 'a member'],
    [returned('signUp'), signedUp],
  ],
  [
    'a reload on the way to link is a return',
    ['reload (while linking)', 'a member', 'accounts'],
    [returned('link'), nowLinked(2)],
  ],
])('%s', (_, labels, events) => {
  expect(collectEvents(...labels)).toEqual(events)
})

const member = registered('member')
const [signUp, link, renew] = [handoffOf('signUp'), handoffOf('link'), handoffOf('renewConsent')]

test('a second return and later ones are not reported', () => {
  const twice = { ...signUp, returns: 2 }
  expect(
    getEvents(createJourneyData({ handoff: { ...signUp, returns: 1 } }), createJourneyData({ handoff: twice })),
  ).toEqual([])
  expect(getEvents(createJourneyData(), createJourneyData({ handoff: twice }))).toEqual([])
})

test('a sign-up that may have been reported after an earlier return is not reported again', () => {
  const after = { registration: member, handoff: { ...signUp, returns: 2 } }
  expect(getEvents(createJourneyData({ ...after, registration: unloaded }), createJourneyData(after))).toEqual([])
})

test.each([
  ['the handoff was not for the sign-up', { ...link, returns: 1 }],
  ['the user has not come back', signUp],
])('the first registration is not reported as a sign-up if %s', (_, handoff) => {
  const known = { virtualAccounts: linked(0), handoff }
  expect(getEvents(createJourneyData(known), createJourneyData({ ...known, registration: member }))).toEqual([])
})

test.each([
  ['as many as at the start', { ...link, accountsBefore: 2 }, 0, 2, []],
  ['more than at the start', { ...link, accountsBefore: 2 }, 0, 3, [nowLinked(3)]],
  ['as many as before', signUp, 2, 2, []],
  ['fewer than before', signUp, 2, 1, []],
  ['more than before', signUp, 1, 2, [nowLinked(2)]],
  ['more in a handoff to renew', renew, 0, 2, []],
])('accounts are reported as linked only if there are more: %s', (_, handoff, had, has, events) => {
  const journey = { registration: failed('timeout'), handoff }
  const before = createJourneyData({ ...journey, virtualAccounts: linked(had) })
  expect(getEvents(before, createJourneyData({ ...journey, virtualAccounts: linked(has) }))).toEqual(events)
})

test.each([
  [null, lasts, []],
  [ended, null, []],
  [lasts, ended, []],
  [lasts, lasts, []],
  [ended, lasts, [renewed('service')]],
])('a consent until %s and then until %s is reported as %j', (was, is, events) => {
  const handoff = { ...renew, consentsBefore: { platform: null, service: was } }
  const after = createJourneyData({ virtualAccounts: linked(1, is), handoff })
  expect(getEvents(createJourneyData({ virtualAccounts: linked(1, was), handoff }), after)).toEqual(events)
  // A reload forgets the data, and not the handoff.
  expect(getEvents(createJourneyData({ handoff }), after)).toEqual(events)
})

test('a failure is reported once per resource until its code changes', () => {
  const before = createJourneyData({ registration: failed('timeout'), virtualAccounts: failed('offline') })
  const after = createJourneyData({ registration: failed('network'), virtualAccounts: failed('offline') })
  expect(getEvents(before, after)).toEqual([{ type: 'failed', code: 'network' }])
})

test('a handoff that begins in needsConfirmation opened nothing', () => {
  const before = createJourneyData({ registration: registered('nonMember') })
  const confirmed = journeyReducer(before, { type: 'recheckedWithoutResult', purpose: 'signUp', at: 0, id: 'a' })
  expect(confirmed.handoff).not.toBeNull()
  expect(getEvents(before, confirmed)).toEqual([])
})
