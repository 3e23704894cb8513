// @vitest-environment node
import type { QueryClient } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { useOnboardingContext } from '../../src/react/onboarding-context.js'
import { createBackend, journey, Kit } from './kit.js'
import { seed } from './seed.js'

test.each([
  ['hong', 'choosing', '사용할 계좌를 선택해 주세요'],
  ['newcomer', 'signUpNeeded', '핀테크 포털 가입이 필요해요'],
  ['unlinked', 'linkNeeded', '연결된 계좌가 없어요'],
  ['expiring', 'choosing', '동의가 12일 뒤 만료돼요'],
  ['expired', 'renewalNeeded', '정보 제공 동의가 만료됐어요'],
  ['lapsed', 'renewalNeeded', '정보 제공 동의가 만료됐어요'],
  ['locked', 'failed', '포털 계정이 잠겨 있어요'],
])('with seeded queries the first HTML of %s is the final state %s', async (persona, state, words) => {
  const { backend, create } = await seed(persona)
  const queryClient = create()
  const asked = backend.questions.length
  const html = renderToString(
    <Kit backend={backend} queryClient={queryClient}>
      {journey}
    </Kit>,
  )
  expect(html).toContain(`data-ieum-state="${state}"`)
  expect(html).toContain(words)
  expect(html).not.toMatch(/<script|<style| style=/)
  expect(backend.questions).toHaveLength(asked)
  queryClient.clear()
})

test('without seeded queries the first HTML is the skeleton, and the server asks nothing', () => {
  const backend = createBackend()
  const html = renderToString(<Kit backend={backend}>{journey}</Kit>)
  expect(html).toContain('data-ieum-state="checking"')
  expect(backend.questions).toEqual([])
})

test('without seeded queries no clock is read and nothing is left to chance, so that a page may be rendered ahead of time', () => {
  const kit = <Kit backend={createBackend()}>{journey}</Kit>
  const reads = [vi.spyOn(Date, 'now'), vi.spyOn(Math, 'random'), vi.spyOn(crypto, 'getRandomValues')]
  renderToString(kit)
  expect(reads.map((read) => read.mock.calls)).toEqual([[], [], []])
})

test('nobody signed in is the final state at once', () => {
  const html = renderToString(
    <Kit backend={createBackend()} subject={null}>
      {journey}
    </Kit>,
  )
  expect(html).toContain('data-ieum-state="signedOut"')
})

test('a user is told the day by the time of the answer, not of the render', async () => {
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

test('on a server every provider has a query client of its own', () => {
  const clients = new Set<QueryClient>()
  const Probe = () => {
    clients.add(useOnboardingContext().queryClient)
    return null
  }
  const backend = createBackend()
  for (let request = 0; request < 2; request++)
    renderToString(
      <Kit backend={backend}>
        <Probe />
      </Kit>,
    )
  expect(clients.size).toBe(2)
})
