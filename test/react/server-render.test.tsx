// @vitest-environment node
import type { QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { useOnboardingContext } from '../../src/react/provider/onboarding-context.js'
import { createTestBackend } from '../support/test-backend.js'
import { journey, Kit } from './kit.js'
import { seed } from './seed.js'

test.each([
  ['hong', 'choosing', '사용할 계좌를 선택해 주세요'],
  ['newcomer', 'signUpNeeded', '핀테크 포털 가입이 필요해요'],
  ['unlinked', 'linkNeeded', '연결된 계좌가 없어요'],
  ['expiring', 'choosing', '동의가 12일 뒤 만료돼요'],
  ['expired', 'renewalNeeded', '정보 제공 동의가 만료됐어요'],
  ['lapsed', 'renewalNeeded', '정보 제공 동의가 만료됐어요'],
  ['locked', 'failed', '포털 계정이 잠겨 있어요'],
])('with seeded queries the first HTML of %s is the final state %s', async (persona, state, text) => {
  const { backend, create } = await seed(persona)
  const queryClient = create()
  const sentBefore = backend.requests.length
  const html = renderToString(
    <Kit backend={backend} queryClient={queryClient}>
      {journey}
    </Kit>,
  )
  expect(html).toContain(`data-ieum-state="${state}"`)
  expect(html.replaceAll('\u00a0', ' ')).toContain(text)
  expect(html).not.toMatch(/<script|<style| style=/)
  expect(backend.requests).toHaveLength(sentBefore)
  queryClient.clear()
})

test('without seeded queries the first HTML is the skeleton, and the server sends no request', () => {
  const backend = createTestBackend()
  const html = renderToString(<Kit backend={backend}>{journey}</Kit>)
  expect(html).toContain('data-ieum-state="checking"')
  expect(backend.requests).toEqual([])
})

test('without seeded queries rendering reads no clock and no random numbers, so that a page can be prerendered', () => {
  const kit = <Kit backend={createTestBackend()}>{journey}</Kit>
  const reads = [vi.spyOn(Date, 'now'), vi.spyOn(Math, 'random'), vi.spyOn(crypto, 'getRandomValues')]
  renderToString(kit)
  expect(reads.map((read) => read.mock.calls)).toEqual([[], [], []])
})

test('without a user the first HTML is the signed-out screen', () => {
  const html = renderToString(
    <Kit backend={createTestBackend()} subject={null}>
      {journey}
    </Kit>,
  )
  expect(html).toContain('data-ieum-state="signedOut"')
})

test('the first HTML counts days from the time when the data arrived, not from the time of rendering', async () => {
  const { backend, create } = await seed('expiring')
  const queryClient = create()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 86_400_000 })
  const html = renderToString(
    <Kit backend={backend} queryClient={queryClient}>
      {journey}
    </Kit>,
  )
  expect(html).toContain('동의가 12일 뒤 만료돼요')
  queryClient.clear()
})

test('on a server every provider has its own query client', () => {
  const clients = new Set<QueryClient>()
  const Probe = () => {
    clients.add(useOnboardingContext().queryClient)
    return null
  }
  const backend = createTestBackend()
  for (let request = 0; request < 2; request++)
    renderToString(
      <Kit backend={backend}>
        <Probe />
      </Kit>,
    )
  expect(clients.size).toBe(2)
})
