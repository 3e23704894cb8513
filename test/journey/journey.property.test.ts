import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleEvents, today } from '../../scripts/journey/sample-events.js'
import { startJourney, journeyReducer, type JourneyEvent } from '../../src/journey/journey-reducer.js'
import { getEvents } from '../../src/journey/onboarding-event.js'
import { getOnboardingState, type JourneyData } from '../../src/journey/onboarding-state.js'
import { getRecheck } from '../../src/journey/recheck.js'
import { hasNextStep } from './next-step.js'

type EventOf<Type extends JourneyEvent['type']> = Extract<JourneyEvent, { type: Type }>

const samples: JourneyEvent[] = Object.values(sampleEvents).map(({ event }) => event)
const beginsHandoff = ({ type }: JourneyEvent) => ['handoffStarted', 'resumed', 'recheckedWithoutResult'].includes(type)
const isData = ({ type }: JourneyEvent) => type === 'registrationChanged' || type === 'virtualAccountsChanged'

/** Any events in any order, also impossible ones. Every handoff has its own id and starts at another time. */
const sequenceOf = (events: JourneyEvent[]) =>
  fc
    .array(fc.constantFrom(...events), { maxLength: 40 })
    .map((sequence) => sequence.map((event, at) => ('id' in event ? { ...event, at, id: String(at) } : event)))

const sequence = sequenceOf(samples)
const sequenceWithoutHandoff = sequenceOf(samples.filter((event) => !beginsHandoff(event)))

const start = startJourney('hong', today)

const follow = (events: JourneyEvent[]) =>
  events.reduce<JourneyData[]>((moments, event) => [...moments, journeyReducer(moments.at(-1) ?? start, event)], [])

const getLast = <Type extends JourneyEvent['type']>(events: JourneyEvent[], type: Type) =>
  events.findLast((event): event is EventOf<Type> => event.type === type)

function check<Value>(values: fc.Arbitrary<Value>, hold: (value: Value) => void) {
  fc.assert(fc.property(values, hold))
}

test('every event of the journey is among the samples', () => {
  const types: Record<JourneyEvent['type'], true> = {
    registrationChanged: true,
    virtualAccountsChanged: true,
    handoffStarted: true,
    resumed: true,
    returned: true,
    polled: true,
    recheckSettled: true,
    recheckedWithoutResult: true,
    cancelled: true,
    dayChanged: true,
  }
  expect(new Set(samples.map(({ type }) => type))).toEqual(new Set(Object.keys(types)))
})

test('whatever happens, there is a next step', () => {
  check(sequence, (events) => {
    for (const journey of follow(events)) expect(hasNextStep(getOnboardingState(journey))).toBe(true)
  })
})

test('whatever happens, the sign-up is shown if and only if the user is known to be no member', () => {
  check(sequence, (events) => {
    const { name } = getOnboardingState(follow(events).at(-1) ?? start)
    const isNonMember = getLast(events, 'registrationChanged')?.state.data?.status === 'nonMember'
    expect(name === 'signUpNeeded' || name === 'awaitingSignUp').toBe(isNonMember)
  })
})

test('whatever happens, there is a resource to recheck if and only if a handoff is under way', () => {
  check(sequence, (events) => {
    for (const journey of follow(events)) expect(getRecheck(journey) !== null).toBe(journey.handoff !== null)
  })
})

test('without a handoff there is no resource to recheck', () => {
  check(sequenceWithoutHandoff, (events) => {
    expect(follow(events).map(getRecheck).filter(Boolean)).toEqual([])
  })
})

test('without a handoff the state depends on the latest data and on the day only', () => {
  check(sequenceWithoutHandoff, (events) => {
    const latest = [
      getLast(events, 'registrationChanged'),
      getLast(events, 'virtualAccountsChanged'),
      getLast(events, 'dayChanged'),
    ].filter((event) => event !== undefined)
    expect(follow(events).at(-1) ?? start).toEqual(follow(latest).at(-1) ?? start)
  })
})

test('the same data once more changes nothing, so that two states cannot alternate', () => {
  check(fc.tuple(sequence, fc.constantFrom(...samples.filter(isData))), ([events, data]) => {
    const once = journeyReducer(follow(events).at(-1) ?? start, data)
    expect(journeyReducer(once, data)).toEqual(once)
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

const collectEvents = (events: JourneyEvent[]) =>
  follow(events).flatMap((after, index, moments) => {
    const before = moments[index - 1] ?? start
    return getEvents(before, after).map((event) => ({ event, handoff: after.handoff ?? before.handoff }))
  })

test('events have the documented keys only and name no person and no account', () => {
  check(sequence, (events) => {
    for (const { event } of collectEvents(events)) expect(Object.keys(event)).toEqual(keys[event.type])
    expect(JSON.stringify(collectEvents(events).map(({ event }) => event))).not.toMatch(/hong|\d{4}/)
  })
})

test('without a handoff only offers and failures are reported', () => {
  check(sequence, (events) => {
    const types = collectEvents(events).flatMap(({ event, handoff }) => (handoff ? [] : [event.type]))
    expect(types.filter((type) => type !== 'signUpOffered' && type !== 'failed')).toEqual([])
  })
})

test.each(['portalOpened', 'returned'])('%s is reported at most once per handoff', (type) => {
  // The sample reload always resumes the same handoff. A real reload does not, once the handoff is over.
  check(sequenceOf(samples.filter((event) => event.type !== 'resumed')), (events) => {
    const handoffs = collectEvents(events).flatMap(({ event, handoff }) =>
      event.type === type ? [handoff?.startedAt] : [],
    )
    expect(new Set(handoffs).size).toBe(handoffs.length)
  })
})
