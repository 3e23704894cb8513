import { expect, test } from 'vitest'
import type { Facts } from '../../src/flow/onboarding-state.js'
import { getRecheck, type QuestionName } from '../../src/flow/recheck.js'
import { attemptOf, createFacts, ended, endsSoon, failed, lasts, linked, registered } from './facts.js'

const member = registered('member')
const nonMember = registered('nonMember')
const [signUp, link, renew] = [attemptOf('signUp'), attemptOf('link'), attemptOf('renewConsent')]

const rows: [what: string, asked: QuestionName | null, facts: Partial<Facts>][] = [
  ['no trip is under way', null, { registration: nonMember }],
  ['nobody is signed in', null, { subject: null, registration: nonMember, attempt: signUp }],

  ['a non-member signs up', 'registration', { registration: nonMember, virtualAccounts: linked(0), attempt: signUp }],
  ['the registration failed', 'registration', { registration: failed('portal_locked'), attempt: attemptOf('logIn') }],
  ['a new member waits for the accounts', 'virtualAccounts', { registration: member, attempt: signUp }],
  ['a new member has none', 'virtualAccounts', { registration: member, virtualAccounts: linked(0), attempt: signUp }],
  ['a new member has some', null, { registration: member, virtualAccounts: linked(1), attempt: signUp }],

  ['the first account is linked', 'virtualAccounts', { virtualAccounts: linked(0), attempt: link }],
  ['the first account has come', null, { virtualAccounts: linked(1), attempt: link }],
  ['one more is linked', 'virtualAccounts', { virtualAccounts: linked(2), attempt: attemptOf('link', 2) }],
  ['one more has come', null, { virtualAccounts: linked(3), attempt: attemptOf('link', 2) }],
  ['one has been unlinked', null, { virtualAccounts: linked(1), attempt: attemptOf('link', 2) }],
  ['a non-member links', 'registration', { registration: nonMember, attempt: link }],
  [
    'the accounts failed and the way on is the portal',
    'virtualAccounts',
    { registration: member, virtualAccounts: failed('account_unlinked'), attempt: link },
  ],
  [
    'the platform consent is renewed before the accounts are known',
    'registration',
    { registration: registered('member', ended), attempt: renew },
  ],
  [
    'it has been renewed before the accounts are known',
    null,
    { registration: member, attempt: { ...renew, waitsFor: 'registration' } },
  ],
  [
    'the platform consent is renewed after the accounts failed',
    'registration',
    { registration: registered('member', ended), virtualAccounts: failed('consent_required'), attempt: renew },
  ],
  [
    'the accounts failed for want of a consent while the other one ends soon',
    'virtualAccounts',
    { registration: registered('member', endsSoon), virtualAccounts: failed('consent_required'), attempt: renew },
  ],
  [
    'the accounts failed for want of a consent while the other one, which was to be renewed, ends soon',
    'virtualAccounts',
    {
      registration: registered('member', endsSoon),
      virtualAccounts: failed('consent_required'),
      attempt: { ...renew, waitsFor: 'registration' },
    },
  ],
  [
    'the portal was logged in to and the accounts are those of before',
    null,
    { registration: member, virtualAccounts: linked(2), attempt: attemptOf('logIn', 2) },
  ],
  [
    'a certificate is registered and the accounts are there',
    null,
    { registration: member, virtualAccounts: linked(1), attempt: attemptOf('registerCertificate') },
  ],
]

const consents: [platform: string | null, service: string | null, asked: QuestionName | null][] = [
  [null, null, null],
  [lasts, lasts, null],
  [ended, null, 'registration'],
  [null, ended, 'virtualAccounts'],
  [ended, ended, 'registration'],
  [endsSoon, lasts, 'registration'],
  [lasts, endsSoon, 'virtualAccounts'],
  [endsSoon, ended, 'virtualAccounts'],
  [ended, endsSoon, 'registration'],
]

test.each(rows)('where %s, a return asks %s', (_, asked, changes) => {
  expect(getRecheck(createFacts(changes))).toBe(asked)
})

test.each(consents)('with a platform consent until %s and a service one until %s a renewal asks %s', (...row) => {
  const [platform, service, asked] = row
  const registration = registered('member', platform)
  expect(getRecheck(createFacts({ registration, virtualAccounts: linked(1, service), attempt: renew }))).toBe(asked)
})

test('a picker alone, which never asked for the registration, asks for the accounts', () => {
  expect(getRecheck(createFacts({ virtualAccounts: linked(1, ended), attempt: renew }))).toBe('virtualAccounts')
})
