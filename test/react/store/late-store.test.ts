import { QueryClient } from '@tanstack/react-query'
import { expect, onTestFinished, test, vi } from 'vitest'
import { onboardingKeys } from '../../../src/client/index.js'
import type { OnboardingEvent } from '../../../src/react/index.js'
import { getEarlyHandoff, type EarlyEvent, type HandoffEvent } from '../../../src/react/store/early-event.js'
import { createHandoffStore } from '../../../src/react/store/handoff-store.js'
import { late } from '../../../src/react/store/late-store.js'
import { createTestBackend, scopeOf } from '../../support/test-backend.js'

const nonMember = { status: 'nonMember', consentExpiresOn: null } as const
const start = { at: 0, handoff: undefined, loading: [], returnedTo: undefined }

/** A newcomer whose page has only what is there from the start. */
function openPage() {
  const { client } = createTestBackend({ persona: 'newcomer' })
  const queryClient = new QueryClient()
  const handoffs = createHandoffStore(queryClient, scopeOf('newcomer'))
  queryClient.setQueryData(onboardingKeys.registration(scopeOf('newcomer')), nonMember)
  const early: EarlyEvent[] = []
  const onEvent = vi.fn<(event: OnboardingEvent) => void>()
  return {
    handoffs,
    onEvent,
    act(event: HandoffEvent, at = 1_000) {
      const entry = { event, journey: handoffs.readJourney(), at }
      early.push(entry)
      handoffs.setHandoff(getEarlyHandoff(entry))
    },
    arrive: () =>
      late.createLateStore(
        handoffs,
        { queryClient, client, subject: 'newcomer', onEvent, reportStep: () => {} },
        early,
      ),
  }
}

const leave = (id: string) => ({ type: 'handoffStarted', purpose: 'signUp', at: Date.now(), id }) as const

test('a handoff that began early is the same afterwards, and its events have the time of the click', () => {
  const { act, arrive, handoffs, onEvent } = openPage()
  act(leave('a'), 1_000)
  const before = handoffs.getHandoff()
  expect(handoffs.readHandoff()).toEqual(before)
  arrive()
  expect(handoffs.getHandoff()).toEqual(before)
  expect(handoffs.readHandoff()).toEqual(before)
  expect(onEvent.mock.calls.flat()).toEqual([
    { type: 'signUpOffered', at: 1_000 },
    { type: 'portalOpened', purpose: 'signUp', at: 1_000 },
  ])
})

test('a handoff that a reload interrupted is a return once the code is there, not before', () => {
  const { act, arrive, handoffs, onEvent } = openPage()
  const handoff = getEarlyHandoff({ event: leave('a'), journey: handoffs.readJourney(), at: 0 })!
  act({ type: 'resumed', handoff }, 2_000)
  expect(handoffs.getHandoff()).toEqual(handoff)
  arrive()
  expect(handoffs.getHandoff()).toMatchObject({ id: 'a', returns: 1 })
  expect(onEvent).toHaveBeenCalledWith({ type: 'returned', purpose: 'signUp', at: 2_000 })
})

test('a handoff that was given up early stays given up', () => {
  const { act, arrive, handoffs } = openPage()
  act(leave('a'))
  act({ type: 'cancelled' })
  expect([handoffs.getHandoff(), handoffs.readHandoff()]).toEqual([null, null])
  onTestFinished(arrive().start(start))
  expect([handoffs.getHandoff(), handoffs.readHandoff()]).toEqual([null, null])
})

test('of two handoffs that began early the second one counts', () => {
  const { act, arrive, handoffs } = openPage()
  act(leave('a'))
  act(leave('b'))
  onTestFinished(arrive().start(start))
  expect(handoffs.getHandoff()).toMatchObject({ id: 'b', returns: 0 })
})
