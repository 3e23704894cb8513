import { expect, test } from 'vitest'
import type { OnboardingErrorCode } from '../../src/contract/error-table.js'
import {
  getGateState,
  getOnboardingState,
  getPickerState,
  type JourneyData,
} from '../../src/journey/onboarding-state.js'
import {
  handoffOf,
  createJourneyData,
  ended,
  endsSoon,
  failed,
  lasts,
  linked,
  registered,
  today,
} from './journey-data.js'

const member = registered('member')
const nonMember = registered('nonMember')
const [signUp, link, renew] = [handoffOf('signUp'), handoffOf('link'), handoffOf('renewConsent')]

type Row = [what: string, journey: Partial<JourneyData>, gate: string | null, picker: string]

const rows: Row[] = [
  [
    'nobody is signed in',
    { subject: null, registration: member, virtualAccounts: linked(1) },
    'signedOut',
    'signedOut',
  ],
  ['nothing is known', {}, 'checking', 'checking'],
  ['a handoff is under way and nothing is known', { handoff: signUp }, 'checking', 'checking'],
  ['only the accounts are known', { virtualAccounts: linked(1) }, 'checking', 'choosing'],
  ['both failed', { registration: failed('timeout'), virtualAccounts: failed('network') }, 'failed', 'failed'],
  ['both are offline', { registration: failed('offline'), virtualAccounts: failed('offline') }, 'offline', 'offline'],
  ['the user is no member', { registration: nonMember, virtualAccounts: linked(0) }, 'signUpNeeded', 'linkNeeded'],
  ['a non-member left to sign up', { registration: nonMember, handoff: signUp }, 'awaitingSignUp', 'checking'],
  ['a non-member left for another page', { registration: nonMember, handoff: link }, 'signUpNeeded', 'checking'],
  ['a member has no accounts', { registration: member, virtualAccounts: linked(0) }, null, 'linkNeeded'],
  ['a member left to link', { registration: member, virtualAccounts: linked(0), handoff: link }, null, 'awaitingLink'],
  [
    'a new member has no accounts after the sign-up',
    { registration: member, virtualAccounts: linked(0), handoff: signUp },
    null,
    'linkNeeded',
  ],
  ['a member has accounts', { registration: member, virtualAccounts: linked(2) }, null, 'choosing'],
  ['a member links more', { registration: member, virtualAccounts: linked(2), handoff: link }, null, 'choosing'],
  [
    'both consents last',
    { registration: registered('member', lasts), virtualAccounts: linked(1, lasts) },
    null,
    'choosing',
  ],
  [
    'both consents end today',
    { registration: registered('member', today), virtualAccounts: linked(1, today) },
    null,
    'choosing',
  ],
  [
    'both consents end soon and are renewed',
    { registration: registered('member', endsSoon), virtualAccounts: linked(1, endsSoon), handoff: renew },
    null,
    'choosing',
  ],
  [
    'the platform consent has ended',
    { registration: registered('member', ended), virtualAccounts: linked(1) },
    'renewalNeeded',
    'choosing',
  ],
  [
    'the platform consent is renewed',
    { registration: registered('member', ended), handoff: renew },
    'awaitingRenewal',
    'checking',
  ],
  ['the service consent has ended', { registration: member, virtualAccounts: linked(1, ended) }, null, 'renewalNeeded'],
  [
    'the service consent has ended, and with it the accounts',
    { registration: member, virtualAccounts: linked(0, ended) },
    null,
    'renewalNeeded',
  ],
  [
    'the service consent is renewed',
    { registration: member, virtualAccounts: linked(1, ended), handoff: renew },
    null,
    'awaitingRenewal',
  ],
  [
    'the date of a non-member is past',
    { registration: registered('nonMember', ended), virtualAccounts: failed('timeout') },
    'signUpNeeded',
    'failed',
  ],
]

test.each(rows)('when %s, the gate draws %3$s and the picker %4$s', (_, changes, gate, picker) => {
  const journey = createJourneyData(changes)
  expect([getGateState(journey)?.name ?? null, getPickerState(journey).name]).toEqual([gate, picker])
})

test.each(rows)('when %s, the journey is that of the gate until the user is a member', (_, changes, gate, picker) => {
  expect(getOnboardingState(createJourneyData(changes)).name).toBe(gate ?? picker)
})

const codes: OnboardingErrorCode[] = ['network', 'timeout', 'upstream_unavailable', 'invalid_response', 'not_available']

test.each(codes)('the error %s never leads to the sign-up', (code) => {
  for (const handoff of [null, signUp, link]) {
    const journey = createJourneyData({ registration: failed(code), handoff })
    expect(getGateState(journey)).toEqual({ name: 'failed', error: journey.registration.error, handoff })
  }
})

test.each([
  ['platform', { registration: registered('member', ended) }],
  ['service', { registration: member, virtualAccounts: linked(1, ended) }],
])('an ended consent of the %s says which one it was and when it ended', (consent, changes) => {
  expect(getOnboardingState(createJourneyData(changes))).toEqual({ name: 'renewalNeeded', consent, endedOn: ended })
})

test('choosing holds the accounts, and the handoff only if it is for linking', () => {
  const known = { registration: member, virtualAccounts: linked(2) }
  const { accounts } = known.virtualAccounts.data
  const stateWith = (handoff: JourneyData['handoff']) => getPickerState(createJourneyData({ ...known, handoff }))
  expect(stateWith(link)).toEqual({ name: 'choosing', accounts, handoff: link })
  expect(stateWith(renew)).toEqual({ name: 'choosing', accounts, handoff: null })
})
