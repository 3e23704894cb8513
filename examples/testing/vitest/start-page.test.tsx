import { QueryClient } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createOnboardingClient } from 'ieum/query'
import { createFakeBackend, type FaultRule } from 'ieum/testing'
import { afterEach, expect, test } from 'vitest'
import { StartPage } from '../src/start-page.js'

/** Short, so that a test of an upstream fault does not take long. */
const limits = { attemptMs: 50, totalMs: 200, retryDelayMs: 1 }

function renderAs(persona: string, faults: FaultRule[] = []) {
  const backend = createFakeBackend({ persona, faults, limits })
  const client = createOnboardingClient({ endpoint: 'https://app.test/api/onboarding', fetch: backend.fetch })
  render(<StartPage subject={persona} client={client} queryClient={new QueryClient()} />)
  return backend
}

const reply = (status: number, body: object, headers = {}): FaultRule[] => [
  { path: '*', kind: 'reply', status, headers, body: JSON.stringify(body) },
]
const numbered = (code: number) => reply(500, { category: 'op-exco', code: String(code), message: 'error' })

afterEach(() => {
  cleanup()
  sessionStorage.clear()
})

test.each([
  // A no-break space keeps the last two words in one line.
  ['hong', '사용할 계좌를 선택해\u00A0주세요'],
  ['newcomer', '핀테크 포털 가입이 필요해요'],
  ['unknown', '핀테크 포털 가입이 필요해요'],
  ['unlinked', '연결된 계좌가 없어요'],
  ['expired', '정보 제공 동의가 만료됐어요'],
  ['lapsed', '정보 제공 동의가 만료됐어요'],
  ['locked', '포털 계정이 잠겨 있어요'],
])('shows %s the heading 「%s」', async (persona, heading) => {
  renderAs(persona)
  await screen.findByRole('heading', { name: heading })
})

test.each<[string, FaultRule[]]>([
  ['network', [{ path: '*', kind: 'reset' }]],
  ['timeout', [{ path: '*', kind: 'stall' }]],
  ['invalid_response', [{ path: '*', kind: 'html' }]],
  ['upstream_unavailable', reply(503, {})],
  ['firm_unavailable', numbered(3600)],
  ['quota_exhausted', reply(429, {}, { 'X-RateLimit-Remaining-Day': '0' })],
  ['rate_limited', reply(429, {}, { 'X-RateLimit-Remaining-Day': '40000' })],
  ['certificate_required', numbered(3006)],
  ['account_unlinked', numbered(3010)],
  ['consent_required', numbered(4006)],
  ['portal_login_required', numbered(2001)],
  ['portal_locked', numbered(2003)],
  ['identity_mismatch', numbered(4000)],
  ['not_available', reply(401, { message: 'Invalid authentication credentials' })],
])('shows for %s an error with a next step, and no sign-up', async (_code, faults) => {
  renderAs('hong', faults)
  const screenOfKit = (await screen.findByRole('heading')).closest('[data-ieum-state]')
  expect(screenOfKit?.getAttribute('data-ieum-state')).toBe('failed')
  expect(screenOfKit?.querySelectorAll('a, button')).not.toHaveLength(0)
})

test('continues by itself after the return from the portal', async () => {
  const backend = renderAs('newcomer')
  const user = userEvent.setup()
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await screen.findByRole('heading', { name: '포털에서 가입을 마치면 자동으로 이어져요' })

  const [hong] = backend.sandbox.personas.filter(({ id }) => id === 'hong')
  await backend.patchPersona('newcomer', { member: true, accounts: hong?.accounts ?? [] })
  fireEvent.focus(window)

  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect((await backend.getRequests()).length).toBeLessThanOrEqual(5)
})
