import { QueryClient } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { createOnboardingClient } from 'ieum/query'
import { createFakeBackend, type FaultRule } from 'ieum/testing'
import { StartPage } from './start-page.tsx'

/** Short, so that a test of an upstream fault does not take long. */
const limits = { attemptMs: 50, totalMs: 200, retryDelayMs: 1 }

function renderAs(persona: string, faults: FaultRule[] = []) {
  const backend = createFakeBackend({ persona, faults, limits })
  const client = createOnboardingClient({ endpoint: 'https://app.test/api/onboarding', fetch: backend.fetch })
  render(<StartPage subject={persona} client={client} queryClient={new QueryClient()} />)
  return backend
}

afterEach(() => sessionStorage.clear())

test.each([
  // A no-break space keeps the last two words in one line.
  ['hong', '사용할 계좌를 선택해\u00A0주세요'],
  ['newcomer', '핀테크 포털 가입이 필요해요'],
  ['unlinked', '연결된 계좌가 없어요'],
  ['expired', '정보 제공 동의가 만료됐어요'],
  ['locked', '포털 계정이 잠겨 있어요'],
])('shows %s the heading 「%s」', async (persona, heading) => {
  renderAs(persona)
  await screen.findByRole('heading', { name: heading })
})

test('shows an error with a next step if upstream stalls', async () => {
  renderAs('hong', [{ path: '*', kind: 'stall' }])
  const screenOfKit = (await screen.findByRole('heading')).closest('[data-ieum-state]')
  expect(screenOfKit?.getAttribute('data-ieum-state')).toBe('failed')
})

test('continues by itself after the return from the portal', async () => {
  const backend = renderAs('newcomer')
  fireEvent.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await screen.findByRole('heading', { name: '포털에서 가입을 마치면 자동으로 이어져요' })

  await backend.patchPersona('newcomer', { member: true, accounts: [] })
  fireEvent.focus(window)
  await screen.findByRole('heading', { name: '연결된 계좌가 없어요' })
})
