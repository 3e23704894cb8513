import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { en } from '../../../src/react/i18n/locales/en.js'
import { Onboarding } from '../../../src/react/index.js'
import { createTestBackend, type TestBackendOptions } from '../../support/test-backend.js'
import { getState, renderKit, settle } from '../kit.js'

test('an account is described by its number, one digit after the other, and all of it once it is revealed', async () => {
  const { user } = renderKit({ backend: createTestBackend() })
  const account = await screen.findByRole('radio', { name: '신한투자증권 주식투자용' })
  expect(account).toHaveAccessibleDescription('5 5 8 9 8 0 0 0 9 9')
  await user.click(screen.getByRole('switch'))
  expect(account).toHaveAccessibleDescription(/^(\d ){11,}9 9$/)
})

test('Korean names inside an English screen say that they are Korean', async () => {
  const { container } = renderKit({ backend: createTestBackend(), locale: en })
  expect(await screen.findByText('주식투자용')).toHaveAttribute('lang', 'ko')
  expect(container.querySelector('.ieum-firm-name')).not.toHaveAttribute('lang')
})

test('names inside a Korean screen have no language of their own', async () => {
  renderKit({ backend: createTestBackend() })
  expect(await screen.findByText('주식투자용')).not.toHaveAttribute('lang')
})

test.each([
  ['tab', '새 탭에서 열려요'],
  ['redirect', ''],
] as const)('a link that opens the portal in %s says so: 「%s」', async (openIn, description) => {
  const backend = createTestBackend({ persona: 'newcomer' })
  renderKit({ backend, portal: { signUpUrl: 'https://portal.test/', openIn } })
  const link = await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' })
  expect(link).toHaveAccessibleDescription(description)
})

const reset = { path: '*', kind: 'reset' } as const

test.each<[string, TestBackendOptions]>([
  ['signUpNeeded', { persona: 'newcomer' }],
  ['linkNeeded', { persona: 'unlinked' }],
  ['renewalNeeded', { persona: 'expired' }],
  ['choosing', { persona: 'hong' }],
  ['failed', { faults: [reset] }],
])('help is the last thing on the screen of %s, if the host has a page for it', async (state, options) => {
  const backend = createTestBackend(options)
  const { container } = renderKit({ backend, children: <Onboarding />, supportUrl: 'https://host.test/help' })
  await settle()
  expect(getState()).toBe(state)
  const help = screen.getByRole('link', { name: '도움이 필요하면 고객센터에 문의하기' })
  expect(help).toHaveAttribute('href', 'https://host.test/help')
  expect(container.querySelector('[data-ieum-state]')!.lastElementChild).toBe(help)
})

test('a check that takes longer than usual is announced once', () => {
  vi.useFakeTimers()
  renderKit({ backend: createTestBackend({ faults: [{ path: '*', kind: 'stall' }], limits: {} }) })
  const region = document.querySelector('[aria-live]')!
  const spoken = new MutationObserver(() => {})
  spoken.observe(region, { childList: true })
  act(() => void vi.advanceTimersByTime(3999))
  expect(spoken.takeRecords()).toHaveLength(0)
  act(() => void vi.advanceTimersByTime(2000))
  expect(region).toHaveTextContent('평소보다 조금 오래 걸리고 있어요')
  expect(spoken.takeRecords()).toHaveLength(1)
})
