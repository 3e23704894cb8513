import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Portal } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { Kit, renderKit, signUpUrl } from '../kit.js'

const label = '핀테크 포털에서 가입하기'

const url = (page: string) => `https://portal.test/${page}`

const pages: Portal = {
  signUpUrl,
  linkUrl: url('link'),
  consentUrl: url('consent'),
  certificateUrl: url('certificate'),
  logInUrl: url('log-in'),
}

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
  { name: '포털에서 잠금 풀기', persona: 'locked', page: 'log-in' },
  { name: '포털에서 공동인증서(증권용) 등록하기', persona: 'hong', page: 'certificate', faults: error(3006) },
  { name: '포털에서 계좌 연결하기', persona: 'hong', page: 'link', faults: error(3010) },
  { name: '포털에서 동의하기', persona: 'hong', page: 'consent', faults: error(4006) },
  { name: '포털에 로그인하기', persona: 'hong', page: 'log-in', faults: error(2100) },
]

test.each(purposes)('「$name」 of $persona leads to the page $page', async ({ name, page, ...options }) => {
  renderKit({ backend: createTestBackend(options), portal: pages })
  expect(await screen.findByRole('link', { name })).toHaveAttribute('href', url(page))
})

test.each(purposes)('「$name」 of $persona falls back to the sign-up page', async ({ name, persona, faults = [] }) => {
  renderKit({ backend: createTestBackend({ persona, faults }) })
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
    expect(() => render(<Kit backend={createTestBackend()} portal={{ ...pages, [name]: value }} />)).toThrow(
      `portal.${name} must be an absolute http or https URL`,
    )
  },
)

test.each(hostile.filter(Boolean))('supportUrl "%s" throws', (value) => {
  vi.spyOn(console, 'error').mockReturnValue()
  expect(() => render(<Kit backend={createTestBackend()} supportUrl={value} />)).toThrow(
    'supportUrl must be an absolute http or https URL',
  )
})

test('a missing sign-up URL throws', () => {
  vi.spyOn(console, 'error').mockReturnValue()
  expect(() => render(<Kit backend={createTestBackend()} portal={{} as Portal} />)).toThrow('portal.signUpUrl must be')
})

test.each(['http://localhost:4010/portal/sign-up?persona=hong', 'HTTPS://open.koscom.co.kr/usr/mbrNewReg.do'])(
  'the URL %s is used as it is',
  async (own) => {
    renderKit({ backend: createTestBackend({ persona: 'newcomer' }), portal: { signUpUrl: own } })
    expect(await screen.findByRole('link', { name: label })).toHaveAttribute('href', own)
  },
)
