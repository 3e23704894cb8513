import { act, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { personas } from '../../../src/testing/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit, settle, passByCache } from '../kit.js'

const choose = '사용할 계좌를 선택해 주세요'

const screens: Record<string, [state: string, heading: string, wayOn: string]> = {
  newcomer: ['signUpNeeded', '핀테크 포털 가입이 필요해요', '핀테크 포털에서 가입하기'],
  unknown: ['signUpNeeded', '핀테크 포털 가입이 필요해요', '핀테크 포털에서 가입하기'],
  unlinked: ['linkNeeded', '연결된 계좌가 없어요', '포털에서 계좌 연결하기'],
  hong: ['choosing', choose, '다른 계좌 더 연결하기'],
  many: ['choosing', choose, '다른 계좌 더 연결하기'],
  heavy: ['choosing', choose, '다른 계좌 더 연결하기'],
  expiring: ['choosing', choose, '동의 갱신하기'],
  expired: ['renewalNeeded', '정보 제공 동의가 만료됐어요', '동의 갱신하기'],
  lapsed: ['renewalNeeded', '정보 제공 동의가 만료됐어요', '동의 갱신하기'],
  odd: ['choosing', choose, '다른 계좌 더 연결하기'],
  locked: ['failed', '포털 계정이 잠겨 있어요', '포털에서 잠금 풀기'],
}

test('every persona has a screen', () => {
  expect(Object.keys(screens).toSorted()).toEqual(personas.map(({ id }) => id).toSorted())
})

test.each(Object.entries(screens).map((row) => row.flat()))('%s is shown %s', async (...row) => {
  const [persona, state, heading, wayOn] = row as [string, string, string, string]
  renderKit({ backend: createTestBackend({ persona }) })
  await waitFor(() => expect(getState()).toBe(state), { timeout: 5000 })
  expect(document.querySelector('h2')).toHaveTextContent(heading)
  expect(screen.getByText(wayOn).closest('a')).toHaveAttribute('target', '_blank')
})

/** Every state that has been on screen, from now on. */
function recordStates(): string[] {
  const states: string[] = []
  new MutationObserver(() => {
    const state = getState() ?? 'none'
    if (states.at(-1) !== state) states.push(state)
  }).observe(document.body, { subtree: true, childList: true, attributes: true })
  return states
}

test('the screen before stays until the accounts are there, and no skeleton comes between', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend })
  await findHeading('핀테크 포털 가입이 필요해요')
  await settle()
  const states = recordStates()
  await backend.patch({ member: true, accounts: backend.getRows('hong') })
  await user.click(screen.getByRole('button', { name: '이미 가입했어요' }))
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(states.toSorted()).toEqual(['choosing', 'signUpNeeded'])
})

test('a page out of the back/forward cache never goes back to the screen that it had', async () => {
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await settle()
  passByCache('pagehide')
  await backend.patch({ member: true, accounts: backend.getRows('hong') })
  const states = recordStates()
  passByCache('pageshow')
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(states).not.toContain('awaitingSignUp')
})

test('the screen of an error stays while it loads again, busy, and for four seconds', async () => {
  const backend = createTestBackend({ faults: [{ path: '*', kind: 'reply', status: 500, body: '' }] })
  renderKit({ backend })
  const retry = await screen.findByRole('button', { name: '다시 시도' })
  await settle()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await backend.clearFaults()
  const release = backend.hold()
  act(() => retry.click())
  await act(() => vi.advanceTimersByTimeAsync(1))
  expect(getState()).toBe('failed')
  expect(document.querySelector('[data-ieum-state]')).toHaveAttribute('aria-busy', 'true')
  await act(() => vi.advanceTimersByTimeAsync(4000))
  expect(getState()).toBe('checking')
  vi.useRealTimers()
  release()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
})

test.each([
  ['user', 'hong', undefined],
  ['backend', 'newcomer', 'https://other.example/api/onboarding'],
])('nobody sees the screen of another %s', async (_, persona, endpoint) => {
  const { change } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  await findHeading('핀테크 포털 가입이 필요해요')
  const backend = createTestBackend({ persona, ...(endpoint && { endpoint }) })
  await backend.patch({ member: true, accounts: createTestBackend().getRows('hong') })
  const release = backend.hold()
  change({ subject: persona, backend })
  expect(getState()).toBe('checking')
  release()
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
})
