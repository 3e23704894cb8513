import { expect, test } from 'vitest'
import { getPublicHandoff } from '../../src/journey/handoff.js'
import { journeyReducer, type JourneyEvent } from '../../src/journey/journey-reducer.js'
import type { JourneyData } from '../../src/journey/onboarding-state.js'
import { createJourneyData, endsSoon, handoffOf, lasts, linked, registered, unloaded } from './journey-data.js'

const newcomer = createJourneyData({ registration: registered('nonMember'), virtualAccounts: linked(0) })
const member = createJourneyData({ registration: registered('member'), virtualAccounts: linked(2) })

const pass = (journey: JourneyData, ...events: JourneyEvent[]) => events.reduce(journeyReducer, journey)

const leave = (purpose: 'signUp' | 'link' | 'manage'): JourneyEvent => ({
  type: 'handoffStarted',
  purpose,
  at: 0,
  id: 'a',
})
const settleAt = (seconds: number): JourneyEvent => ({ type: 'recheckSettled', at: seconds * 1000 })
const recheckWithoutResult = (purpose: 'signUp' | 'link' | 'renewConsent'): JourneyEvent => ({
  type: 'recheckedWithoutResult',
  purpose,
  at: 7,
  id: 'b',
})

test.each<[string, string, JourneyEvent[]]>([
  ['looking', 'the click', []],
  ['looking', 'the first recheck of a visible page', [settleAt(15)]],
  ['looking', 'a return until its recheck is over', [{ type: 'returned' }]],
  ['needsConfirmation', 'a return without effect', [{ type: 'returned' }, settleAt(20)]],
  ['needsConfirmation', 'the last recheck by time', [settleAt(420)]],
  [
    'needsConfirmation',
    'eight rechecks of all tabs',
    [...Array.from({ length: 8 }, () => ({ type: 'polled' as const })), settleAt(20)],
  ],
  ['needsConfirmation', 'a recheck of the user without result', [recheckWithoutResult('signUp')]],
  ['looking', 'a new start', [{ type: 'returned' }, settleAt(20), leave('signUp')]],
])('the phase is %s after %s', (phase, _, events) => {
  expect(pass(newcomer, leave('signUp'), ...events).handoff?.phase).toBe(phase)
})

test('a recheck without result starts a handoff for a user who has signed up elsewhere', () => {
  const { handoff } = pass(newcomer, recheckWithoutResult('signUp'))
  expect(handoff).toMatchObject({ id: 'b', purpose: 'signUp', startedAt: 7, phase: 'needsConfirmation', checks: 0 })
})

test('a recheck without result goes on with the handoff under way, if it is for the same', () => {
  expect(pass(newcomer, leave('signUp'), recheckWithoutResult('signUp')).handoff).toMatchObject({
    id: 'a',
    startedAt: 0,
  })
  expect(pass(newcomer, leave('link'), recheckWithoutResult('signUp')).handoff).toMatchObject({
    id: 'b',
    purpose: 'signUp',
  })
})

test('a handoff takes over the end of a consent that was not loaded before it, and keeps it while it is not loaded', () => {
  const early = pass(createJourneyData({ registration: registered('member') }), leave('link'))
  expect(early.handoff?.consentsBefore).toEqual({ platform: null, service: null })
  const known = pass(early, { type: 'virtualAccountsChanged', state: linked(0, lasts) })
  expect(known.handoff?.consentsBefore).toEqual({ platform: null, service: lasts })
  const both = pass(known, { type: 'registrationChanged', state: registered('member', endsSoon) })
  expect(both.handoff?.consentsBefore).toEqual({ platform: endsSoon, service: lasts })
  const unknown = pass(both, { type: 'virtualAccountsChanged', state: unloaded })
  expect(unknown.handoff?.consentsBefore).toEqual({ platform: endsSoon, service: lasts })
})

test('a handoff of which nothing has changed is the same object, so that nobody renders again', () => {
  const left = pass(createJourneyData({ registration: registered('member', endsSoon) }), leave('link'))
  expect(pass(left, settleAt(15)).handoff).toBe(left.handoff)
  expect(pass(left, { type: 'registrationChanged', state: registered('member', endsSoon) }).handoff).toBe(left.handoff)
})

test('a recheck without result for linking starts no handoff', () => {
  expect(pass({ ...member, virtualAccounts: linked(0) }, recheckWithoutResult('link')).handoff).toBeNull()
})

test('a recheck for another purpose leaves the handoff as it is', () => {
  const left = pass(member, leave('link'))
  expect(pass(left, recheckWithoutResult('renewConsent'))).toEqual(left)
})

test('a handoff to manage accounts ends after one recheck after the return', () => {
  const left = pass(member, leave('manage'))
  expect(pass(left, settleAt(15)).handoff).not.toBeNull()
  expect(pass(left, { type: 'returned' }, settleAt(20)).handoff).toBeNull()
  expect(pass(left, { type: 'virtualAccountsChanged', state: linked(1) }).handoff).toBeNull()
})

test('hosts get no counters, and the end of a wait only if there is one', () => {
  const handoff = { id: 'handoff', purpose: 'link', startedAt: 0, phase: 'looking' }
  expect(getPublicHandoff(handoffOf('link', 3), null)).toEqual(handoff)
  expect(getPublicHandoff(handoffOf('link', 3), 9)).toEqual({ ...handoff, retryAt: 9 })
  expect(getPublicHandoff(null, 9)).toBeNull()
})
