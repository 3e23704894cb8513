import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleEvents, today } from '../../scripts/journey/sample-events.js'
import { startJourney, transition, type JourneyEvent } from '../../src/flow/journey.js'
import { getEvents } from '../../src/flow/onboarding-event.js'
import { getOnboardingState, type Facts } from '../../src/flow/onboarding-state.js'
import { getRecheck } from '../../src/flow/recheck.js'
import { getNextStep } from './next-step.js'

type EventOf<Type extends JourneyEvent['type']> = Extract<JourneyEvent, { type: Type }>

const samples: JourneyEvent[] = Object.values(sampleEvents).map(({ event }) => event)
const isAct = ({ type }: JourneyEvent) => type === 'handedOff' || type === 'resumed'
const isAnswer = ({ type }: JourneyEvent) => type === 'registrationAsked' || type === 'virtualAccountsAsked'

/** Anything in any order, also what cannot happen in life; every hand-off has a time of its own. */
const sequenceOf = (events: JourneyEvent[]) =>
  fc
    .array(fc.constantFrom(...events), { maxLength: 40 })
    .map((sequence) => sequence.map((event, at) => (event.type === 'handedOff' ? { ...event, at } : event)))

const sequence = sequenceOf(samples)
const sequenceWithoutActs = sequenceOf(samples.filter((event) => !isAct(event)))

const start = startJourney('hong', today)

const follow = (events: JourneyEvent[]) =>
  events.reduce<Facts[]>((moments, event) => [...moments, transition(moments.at(-1) ?? start, event)], [])

const getLast = <Type extends JourneyEvent['type']>(events: JourneyEvent[], type: Type) =>
  events.findLast((event): event is EventOf<Type> => event.type === type)

function check<Value>(values: fc.Arbitrary<Value>, hold: (value: Value) => void) {
  fc.assert(fc.property(values, hold))
}

test('whatever happens, there is a way on', () => {
  check(sequence, (events) => {
    for (const facts of follow(events)) expect(getNextStep(getOnboardingState(facts))).toBeTruthy()
  })
})

test('whatever happens, the sign-up is shown exactly while the answer is that the user is no member', () => {
  check(sequence, (events) => {
    const { name } = getOnboardingState(follow(events).at(-1) ?? start)
    const isNonMember = getLast(events, 'registrationAsked')?.asked.answer?.status === 'nonMember'
    expect(name === 'signUpNeeded' || name === 'awaitingSignUp').toBe(isNonMember)
  })
})

test('whatever happens, something is asked again exactly while a trip is under way', () => {
  check(sequence, (events) => {
    for (const facts of follow(events)) expect(getRecheck(facts) !== null).toBe(facts.attempt !== null)
  })
})

test('where nobody leaves for the portal, nothing is asked again', () => {
  check(sequenceWithoutActs, (events) => {
    expect(follow(events).map(getRecheck).filter(Boolean)).toEqual([])
  })
})

test('where nobody leaves for the portal, the state is that of the latest answers and of today', () => {
  check(sequenceWithoutActs, (events) => {
    const latest = [
      getLast(events, 'registrationAsked'),
      getLast(events, 'virtualAccountsAsked'),
      getLast(events, 'dayTurned'),
    ].filter((event) => event !== undefined)
    expect(follow(events).at(-1) ?? start).toEqual(follow(latest).at(-1) ?? start)
  })
})

test('the same answer once more changes nothing, so that no two states can take turns by themselves', () => {
  check(fc.tuple(sequence, fc.constantFrom(...samples.filter(isAnswer))), ([events, answer]) => {
    const once = transition(follow(events).at(-1) ?? start, answer)
    expect(transition(once, answer)).toEqual(once)
  })
})

const keys: Record<string, string[]> = {
  signUpOffered: ['type'],
  portalOpened: ['type', 'purpose'],
  returned: ['type', 'purpose'],
  signedUp: ['type'],
  accountsLinked: ['type', 'count'],
  consentRenewed: ['type', 'consent'],
  failed: ['type', 'code'],
}

const listen = (events: JourneyEvent[]) =>
  follow(events).flatMap((after, index, moments) => {
    const before = moments[index - 1] ?? start
    return getEvents(before, after).map((event) => ({ event, trip: after.attempt ?? before.attempt }))
  })

test('what a host is told has the documented keys only, and nothing that names a person or an account', () => {
  check(sequence, (events) => {
    for (const { event } of listen(events)) expect(Object.keys(event)).toEqual(keys[event.type])
    expect(JSON.stringify(listen(events).map(({ event }) => event))).not.toMatch(/hong|\d{4}/)
  })
})

test('without a trip a host is told of an offer and of failures only', () => {
  check(sequence, (events) => {
    const types = listen(events).flatMap(({ event, trip }) => (trip ? [] : [event.type]))
    expect(types.filter((type) => type !== 'signUpOffered' && type !== 'failed')).toEqual([])
  })
})

test.each(['portalOpened', 'returned'])('a host is told %s at most once per trip', (type) => {
  // A sample reload always takes up the same trip, which real ones do not once it is over.
  check(sequenceOf(samples.filter((event) => event.type !== 'resumed')), (events) => {
    const trips = listen(events).flatMap(({ event, trip }) => (event.type === type ? [trip?.startedAt] : []))
    expect(new Set(trips).size).toBe(trips.length)
  })
})
