import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Portal } from '../../src/react/index.js'
import { createBackend, findHeading, getState, Kit, renderKit, signUpUrl } from './kit.js'

const label = '핀테크 포털에서 가입하기'
const url = (page: string) => `https://portal.test/${page}`
const pages: Portal = {
  signUpUrl,
  linkUrl: url('link'),
  consentUrl: url('consent'),
  certificateUrl: url('certificate'),
  logInUrl: url('log-in'),
}

test('a hand-off is a link to a new tab that learns nothing of this page', async () => {
  renderKit({ backend: createBackend({ persona: 'newcomer' }) })
  const link = await screen.findByRole('link', { name: label })
  expect(link).toHaveAttribute('href', signUpUrl)
  expect(link).toHaveAttribute('target', '_blank')
  expect(link).toHaveAttribute('rel', 'noopener noreferrer')
})

test('with openIn "redirect" the link opens in this tab', async () => {
  renderKit({ backend: createBackend({ persona: 'newcomer' }), portal: { signUpUrl, openIn: 'redirect' } })
  const link = await screen.findByRole('link', { name: label })
  expect(link).toHaveAttribute('href', signUpUrl)
  expect(link).not.toHaveAttribute('target')
})

test('a function of the host gets a button and is called with URL and purpose', async () => {
  const openIn = vi.fn()
  const { user } = renderKit({ backend: createBackend({ persona: 'newcomer' }), portal: { signUpUrl, openIn } })
  await user.click(await screen.findByRole('button', { name: label }))
  expect(openIn.mock.calls).toEqual([[signUpUrl, 'signUp']])
  await findHeading('포털에서 가입을 마치면 자동으로 이어져요')
  expect(screen.queryByRole('link')).toBeNull()
  await user.click(screen.getByRole('button', { name: '포털 다시 열기' }))
  expect(openIn).toHaveBeenCalledTimes(2)
})

const error = (code: number) => [
  { path: '*' as const, kind: 'reply' as const, status: 500, body: JSON.stringify({ category: 'op-exco', code }) },
]

const purposes = [
  { name: label, persona: 'newcomer', page: 'sign-up' },
  { name: '포털에서 계좌 연결하기', persona: 'unlinked', page: 'link' },
  { name: '다른 계좌 더 연결하기', persona: 'hong', page: 'link' },
  { name: '동의 갱신하기', persona: 'expiring', page: 'consent' },
  { name: '동의 갱신하기', persona: 'expired', page: 'consent' },
  { name: '동의 갱신하기', persona: 'lapsed', page: 'consent' },
  { name: '포털에 로그인하기', persona: 'locked', page: 'log-in' },
  { name: '포털에서 인증서 등록하기', persona: 'hong', page: 'certificate', faults: error(3006) },
  { name: '포털에서 계좌 연결하기', persona: 'hong', page: 'link', faults: error(3010) },
  { name: '동의 갱신하기', persona: 'hong', page: 'consent', faults: error(4006) },
  { name: '포털에 로그인하기', persona: 'hong', page: 'log-in', faults: error(2100) },
]

test.each(purposes)('「$name」 of $persona leads to the page $page', async ({ name, page, ...options }) => {
  renderKit({ backend: createBackend(options), portal: pages })
  expect(await screen.findByRole('link', { name })).toHaveAttribute('href', url(page))
})

test.each(purposes)('「$name」 of $persona falls back to the sign-up page', async ({ name, persona, faults = [] }) => {
  renderKit({ backend: createBackend({ persona, faults }) })
  expect(await screen.findByRole('link', { name })).toHaveAttribute('href', signUpUrl)
})

const names = ['signUpUrl', 'linkUrl', 'consentUrl', 'certificateUrl', 'logInUrl'] as const
const hostile = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,x',
  '/sign-up',
  '//portal.test',
  'https://',
  '',
]

test.each(names.flatMap((name) => hostile.map((value) => ({ name, value }))))(
  'portal.$name "$value" throws',
  ({ name, value }) => {
    vi.spyOn(console, 'error').mockReturnValue()
    expect(() => render(<Kit backend={createBackend()} portal={{ ...pages, [name]: value }} />)).toThrow(
      `portal.${name} must be an absolute http or https URL`,
    )
  },
)

test('a missing sign-up URL throws', () => {
  vi.spyOn(console, 'error').mockReturnValue()
  expect(() => render(<Kit backend={createBackend()} portal={{} as Portal} />)).toThrow('portal.signUpUrl must be')
})

test.each(['http://localhost:4010/portal/sign-up?persona=hong', 'HTTPS://open.koscom.co.kr/usr/mbrNewReg.do'])(
  'the URL %s is used as it is',
  async (own) => {
    renderKit({ backend: createBackend({ persona: 'newcomer' }), portal: { signUpUrl: own } })
    expect(await screen.findByRole('link', { name: label })).toHaveAttribute('href', own)
  },
)

test('nothing is opened and no state changes without a click', async () => {
  const openIn = vi.fn()
  renderKit({ backend: createBackend({ persona: 'newcomer' }), portal: { signUpUrl, openIn } })
  await screen.findByRole('button', { name: label })
  act(() => void fireEvent.focus(window))
  expect(openIn).not.toHaveBeenCalled()
  expect(getState()).toBe('signUpNeeded')
})
