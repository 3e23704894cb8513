import { expect, test } from 'vitest'
import type { SampleLabel } from '../../scripts/journey/sample-events.js'
import type { PortalPurpose } from '../../src/flow/attempt.js'
import { getEvents, type UntimedEvent } from '../../src/flow/onboarding-event.js'
import { attemptOf, createFacts, ended, failed, lasts, linked, registered, unanswered } from './facts.js'
import { listen } from './walk.js'

const offered = { type: 'signUpOffered' } as const
const signedUp = { type: 'signedUp' } as const
const opened = (purpose: PortalPurpose) => ({ type: 'portalOpened', purpose }) as const
const returned = (purpose: PortalPurpose) => ({ type: 'returned', purpose }) as const
const nowLinked = (count: number) => ({ type: 'accountsLinked', count }) as const
const renewed = (consent: 'platform' | 'service') => ({ type: 'consentRenewed', consent }) as const
const failure = (code: 'timeout' | 'offline' | 'portal_login_required') => ({ type: 'failed', code }) as const

test.each<[string, SampleLabel[], UntimedEvent[]]>([
  [
    'a newcomer signs up and links in one trip',
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
  ['a sign-up without a trip of the kit', ['not a member', 'a member', 'no accounts', 'accounts'], [offered]],
  ['a renewal without a trip of the kit', ['consent over (platform)', 'consent renewed (platform)'], []],
  [
    'a sign-up that is given up is not offered anew',
    ['not a member', 'leaves to sign up', 'gives up'],
    [offered, opened('signUp')],
  ],
  [
    'every trip is one of its own',
    ['not a member', 'leaves to sign up', 'gives up', 'leaves to sign up'],
    [offered, opened('signUp'), opened('signUp')],
  ],
  [
    'a failure that comes again after it was asked again',
    ['failure', 'asked again', 'failure'],
    [failure('timeout'), failure('timeout')],
  ],
  ['no network', ['no network'], [failure('offline')]],
  [
    'a log-in brings back what had been linked all along',
    ['a member', 'failure (log-in wanted)', 'leaves to log in', 'asked again (accounts)', 'accounts'],
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
  expect(listen(...labels)).toEqual(events)
})

const member = registered('member')
const [signUp, link, renew] = [attemptOf('signUp'), attemptOf('link'), attemptOf('renewConsent')]

test('a second return and later ones are not told', () => {
  const twice = { ...signUp, returns: 2 }
  expect(getEvents(createFacts({ attempt: { ...signUp, returns: 1 } }), createFacts({ attempt: twice }))).toEqual([])
  expect(getEvents(createFacts(), createFacts({ attempt: twice }))).toEqual([])
})

test('a sign-up that an earlier return may have told is not told again', () => {
  const after = { registration: member, attempt: { ...signUp, returns: 2 } }
  expect(getEvents(createFacts({ ...after, registration: unanswered }), createFacts(after))).toEqual([])
})

test.each([
  ['the hand-off was not for the sign-up', { ...link, returns: 1 }],
  ['nobody has come back', signUp],
])('a first answer tells of no sign-up where %s', (_, attempt) => {
  const known = { virtualAccounts: linked(0), attempt }
  expect(getEvents(createFacts(known), createFacts({ ...known, registration: member }))).toEqual([])
})

test.each([
  ['as many as at the hand-off', { ...link, accountsBefore: 2 }, 0, 2, []],
  ['more than at the hand-off', { ...link, accountsBefore: 2 }, 0, 3, [nowLinked(3)]],
  ['as many as before', signUp, 2, 2, []],
  ['fewer than before', signUp, 2, 1, []],
  ['more than before', signUp, 1, 2, [nowLinked(2)]],
  ['more on a trip to renew', renew, 0, 2, []],
])('accounts are told as linked where there are more: %s', (_, attempt, had, has, events) => {
  const facts = { registration: failed('timeout'), attempt }
  const before = createFacts({ ...facts, virtualAccounts: linked(had) })
  expect(getEvents(before, createFacts({ ...facts, virtualAccounts: linked(has) }))).toEqual(events)
})

test.each([
  [null, lasts, []],
  [ended, null, []],
  [lasts, ended, []],
  [lasts, lasts, []],
  [ended, lasts, [renewed('service')]],
])('a consent until %s and then until %s is told as %j', (was, is, events) => {
  const before = createFacts({ virtualAccounts: linked(1, was), attempt: renew })
  expect(getEvents(before, createFacts({ virtualAccounts: linked(1, is), attempt: renew }))).toEqual(events)
})

test('a failure is told once per question until its code changes', () => {
  const before = createFacts({ registration: failed('timeout'), virtualAccounts: failed('offline') })
  const after = createFacts({ registration: failed('network'), virtualAccounts: failed('offline') })
  expect(getEvents(before, after)).toEqual([{ type: 'failed', code: 'network' }])
})
