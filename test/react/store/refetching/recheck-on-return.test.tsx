import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { comeBack, findHeading, getState, renderKit, settle } from '../../kit.js'
import { leaveToSignUp, passSeconds, stopClock } from '../../handoff.js'

beforeEach(stopClock)

test('the start of a handoff sends no request', async () => {
  const { backend } = await leaveToSignUp()
  await settle()
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})

test.each([
  ['focus', () => comeBack()],
  ['pageshow', () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
  ['online', () => window.dispatchEvent(new Event('online'))],
  ['visibilitychange', () => document.dispatchEvent(new Event('visibilitychange'))],
])('a return by %s sends one fresh request for the registration', async (_, comeBackBy) => {
  const { backend } = await leaveToSignUp()
  comeBackBy()
  await settle()
  expect(backend.requests.slice(2)).toEqual(['register fresh'])
})

test('a page that is hidden is no return', async () => {
  const { backend } = await leaveToSignUp()
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
  expect(backend.requests).toHaveLength(2)
})

test('returns recheck at most once in three seconds', async () => {
  const { backend } = await leaveToSignUp()
  const counts = []
  for (const seconds of [0, 0, 1, 2, 1, 2]) {
    passSeconds(seconds)
    comeBack()
    await settle()
    counts.push(backend.requests.length - 2)
  }
  expect(counts).toEqual([1, 1, 1, 2, 2, 3])
})

test('without a handoff a return sends no request', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  renderKit({ backend })
  await findHeading('핀테크 포털 가입이 필요해요')
  passSeconds(60)
  comeBack()
  await settle()
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})

test('a new member who comes back sees fresh accounts without a press', async () => {
  const { backend, becomeMember } = await leaveToSignUp()
  await becomeMember()
  comeBack()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.requests.slice(2)).toEqual(['register fresh', 'consent fresh'])
})

test('a finished page sends no request on later returns', async () => {
  const { backend, becomeMember } = await leaveToSignUp()
  await becomeMember()
  comeBack()
  await screen.findAllByRole('radio')
  passSeconds(60)
  comeBack()
  await settle()
  expect(backend.requests).toHaveLength(4)
})

test('a new member who links later sees the accounts on the next return', async () => {
  const { backend } = await leaveToSignUp()
  await backend.patch({ member: true })
  comeBack()
  await findHeading('연결된 계좌가 없어요')
  await backend.patch({ accounts: backend.getRows('hong') })
  passSeconds(3)
  comeBack()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(backend.requests.slice(2)).toEqual(['register fresh', 'consent fresh', 'consent fresh'])
})

test('neither the URL nor a message from outside marks a user as done', async () => {
  window.history.replaceState(null, '', '/?result=member&status=done')
  await leaveToSignUp()
  window.postMessage({ ieum: 'member' }, '*')
  await settle()
  await waitFor(() => expect(getState()).toBe('awaitingSignUp'))
  window.history.replaceState(null, '', '/')
})
