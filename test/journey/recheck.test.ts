import { expect, test } from 'vitest'
import type { JourneyData } from '../../src/journey/onboarding-state.js'
import type { ResourceName } from '../../src/contract/resources.js'
import { getRecheck } from '../../src/journey/recheck.js'
import { handoffOf, createJourneyData, ended, endsSoon, failed, lasts, linked, registered } from './journey-data.js'

const member = registered('member')
const nonMember = registered('nonMember')
const [signUp, link, renew] = [handoffOf('signUp'), handoffOf('link'), handoffOf('renewConsent')]

const rows: [what: string, state: ResourceName | null, journey: Partial<JourneyData>][] = [
  ['no handoff is under way', null, { registration: nonMember }],
  ['nobody is signed in', null, { subject: null, registration: nonMember, handoff: signUp }],

  ['a non-member signs up', 'registration', { registration: nonMember, virtualAccounts: linked(0), handoff: signUp }],
  ['the registration failed', 'registration', { registration: failed('portal_locked'), handoff: handoffOf('logIn') }],
  ['a new member waits for the accounts', 'virtualAccounts', { registration: member, handoff: signUp }],
  ['a new member has none', 'virtualAccounts', { registration: member, virtualAccounts: linked(0), handoff: signUp }],
  ['a new member has some', null, { registration: member, virtualAccounts: linked(1), handoff: signUp }],

  ['the first account is linked', 'virtualAccounts', { virtualAccounts: linked(0), handoff: link }],
  ['the first account has come', null, { virtualAccounts: linked(1), handoff: link }],
  ['one more is linked', 'virtualAccounts', { virtualAccounts: linked(2), handoff: handoffOf('link', 2) }],
  ['one more has come', null, { virtualAccounts: linked(3), handoff: handoffOf('link', 2) }],
  ['one has been unlinked', null, { virtualAccounts: linked(1), handoff: handoffOf('link', 2) }],
  ['a non-member links', 'registration', { registration: nonMember, handoff: link }],
  [
    'the accounts failed and the way on is the portal',
    'virtualAccounts',
    { registration: member, virtualAccounts: failed('account_unlinked'), handoff: link },
  ],
  [
    'the platform consent is renewed before the accounts are known',
    'registration',
    { registration: registered('member', ended), handoff: renew },
  ],
  [
    'it has been renewed before the accounts are known',
    null,
    { registration: member, handoff: { ...renew, waitsFor: 'registration' } },
  ],
  [
    'the platform consent is renewed after the accounts failed',
    'registration',
    { registration: registered('member', ended), virtualAccounts: failed('consent_required'), handoff: renew },
  ],
  [
    'the accounts failed for want of a consent while the other one ends soon',
    'virtualAccounts',
    { registration: registered('member', endsSoon), virtualAccounts: failed('consent_required'), handoff: renew },
  ],
  [
    'the accounts failed for want of a consent while the other one, which was to be renewed, ends soon',
    'virtualAccounts',
    {
      registration: registered('member', endsSoon),
      virtualAccounts: failed('consent_required'),
      handoff: { ...renew, waitsFor: 'registration' },
    },
  ],
  [
    'the portal was logged in to and the accounts are those of before',
    null,
    { registration: member, virtualAccounts: linked(2), handoff: handoffOf('logIn', 2) },
  ],
  [
    'a certificate is registered and the accounts are there',
    null,
    { registration: member, virtualAccounts: linked(1), handoff: handoffOf('registerCertificate') },
  ],
]

const consents: [platform: string | null, service: string | null, state: ResourceName | null][] = [
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

test.each(rows)('when %s, a return rechecks %s', (_, resource, changes) => {
  expect(getRecheck(createJourneyData(changes))).toBe(resource)
})

test.each(consents)(
  'with a platform consent until %s and a service consent until %s, a renewal rechecks %s',
  (...row) => {
    const [platform, service, resource] = row
    const registration = registered('member', platform)
    expect(getRecheck(createJourneyData({ registration, virtualAccounts: linked(1, service), handoff: renew }))).toBe(
      resource,
    )
  },
)

test('a picker alone, without a registration, rechecks the accounts', () => {
  expect(getRecheck(createJourneyData({ virtualAccounts: linked(1, ended), handoff: renew }))).toBe('virtualAccounts')
})
