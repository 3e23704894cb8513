import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { FaultRule } from '../../../src/testing/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit, settle } from '../kit.js'

type Trouble = Omit<FaultRule, 'path'>

const reply = (status: number, body: object | string = '', headers?: Record<string, string>): Trouble => ({
  kind: 'reply',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  ...(headers && { headers }),
})

const error = (code: string) => reply(500, { category: 'op-exco', code, message: 'error' })

const general = '지금은 확인하기 어려워요'

const notAvailable = '지금은 이용할 수\u00a0없어요'

const quotaLeft = { 'X-RateLimit-Remaining-Day': '0' }

const retryable: [what: string, heading: string, trouble: Trouble][] = [
  ['a connection reset', general, { kind: 'reset' }],
  ['a gateway that never responds', general, { kind: 'stall' }],
  ['a response that stalls', general, { kind: 'stallBody' }],
  ['a truncated response', general, { kind: 'truncate' }],
  ['a response that comes too late', general, { kind: 'delay', ms: 10_000 }],
  ['a page of HTML', general, { kind: 'html' }],
  ['an oversized response', general, { kind: 'oversize' }],
  ['an empty response', general, reply(200)],
  ['a list instead of an object', general, reply(200, [])],
  ['an unknown result', general, reply(200, { result: 'nobody', vtAccList: 7 })],
  ['a bare 500', general, reply(500)],
  ['a 503', general, reply(503)],
  ['a firm that is down', '증권사에 연결하지 못했어요', error('3600')],
]

const elsewhere: [what: string, heading: string, wayOn: string, trouble: Trouble][] = [
  [
    'a missing certificate',
    '공동인증서(증권용)를 등록해\u00a0주세요',
    '포털에서 공동인증서(증권용) 등록하기',
    error('3006'),
  ],
  ['an unlinked account', '계좌를 다시 연결해\u00a0주세요', '포털에서 계좌 연결하기', error('3010')],
  ['a missing consent', '정보 제공에 동의해\u00a0주세요', '포털에서 동의하기', error('4006')],
  ['a portal session that ended', '포털 로그인이 필요해요', '포털에 로그인하기', error('2001')],
  ['a locked portal account', '포털 계정이 잠겨 있어요', '포털에서 잠금 풀기', error('2003')],
]

const support: [what: string, heading: string, trouble: Trouble][] = [
  ['details that differ', '본인 정보가 서로 달라요', error('4002')],
  ['a redirect', notAvailable, { kind: 'redirect' }],
  ['a refused API key', notAvailable, reply(401, { message: 'Invalid authentication credentials' })],
  ['an unknown number', notAvailable, error('9876')],
  ['a 404', notAvailable, reply(404)],
]

beforeEach(() => void vi.spyOn(window, 'open').mockReturnValue(null))

for (const path of ['register', 'consent'] as const) {
  test.each(retryable)(
    `${path}: after %s the screen is 「%s」 and 「다시 시도」 recovers`,
    async (_, heading, trouble) => {
      const backend = createTestBackend({ faults: [{ path, ...trouble }] })
      const { user } = renderKit({ backend })
      await findHeading(heading)
      expect(getState()).toBe('failed')
      expect(screen.queryByRole('link')).toBeNull()
      await backend.clearFaults()
      await user.click(screen.getByRole('button', { name: '다시 시도' }))
      expect(await screen.findAllByRole('radio')).toHaveLength(2)
    },
  )

  test.each(elsewhere)(`${path}: after %s the screen is 「%s」 with 「%s」`, async (_, heading, wayOn, trouble) => {
    const backend = createTestBackend({ faults: [{ path, ...trouble }] })
    const { user } = renderKit({ backend })
    await findHeading(heading)
    expect(screen.getByRole('link', { name: wayOn })).toHaveAttribute('target', '_blank')
    await backend.clearFaults()
    await user.click(screen.getByRole('button', { name: '다시 시도' }))
    expect(await screen.findAllByRole('radio')).toHaveLength(2)
  })

  test.each(support)(`${path}: after %s the screen is 「%s」 and leads to support`, async (_, heading, trouble) => {
    const backend = createTestBackend({ faults: [{ path, ...trouble }] })
    renderKit({ backend, supportUrl: 'https://host.test/help' })
    await findHeading(heading)
    expect(getState()).toBe('failed')
    const link = screen.getByRole('link', { name: '고객센터에 문의하기' })
    expect(link).toHaveAttribute('href', 'https://host.test/help')
  })
}

test.each([
  ['23:59 in Seoul', Date.UTC(2026, 0, 15, 14, 59), /내일 오전 9시 이후에 다시 확인해 주세요/],
  ['00:01 in Seoul', Date.UTC(2026, 0, 15, 15, 1), /오늘 오전 9시 이후에 다시 확인해 주세요/],
  ['08:59 in Seoul', Date.UTC(2026, 0, 15, 23, 59), /오늘 오전 9시 이후에 다시 확인해 주세요/],
  ['09:01 in Seoul', Date.UTC(2026, 0, 16, 0, 1), /내일 오전 9시 이후에 다시 확인해 주세요/],
])('a quota that is used up at %s says when to come back, and offers no retry until then', async (_, now, text) => {
  vi.useFakeTimers({ toFake: ['Date'], now })
  const backend = createTestBackend({ faults: [{ path: '*', ...reply(429, '', quotaLeft) }] })
  renderKit({ backend })
  await findHeading('지금은 더 확인할 수\u00a0없어요')
  expect(screen.getByText(text)).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})

test.each([
  ['42', '42초 뒤에 다시 확인할 수 있어요'],
  ['601', '11분 뒤에 다시 확인할 수 있어요'],
])('a rate limit of %s s says for how long to wait, and a press before is of no use', async (seconds, text) => {
  const backend = createTestBackend({ faults: [{ path: '*', ...reply(429, '', { 'Retry-After': seconds }) }] })
  const { user } = renderKit({ backend })
  expect(await screen.findByText(text)).toBeVisible()
  const { length } = backend.requests
  await user.click(screen.getByRole('button', { name: '다시 시도' }))
  await settle()
  expect(screen.getByRole('button', { name: '다시 시도' })).toHaveAttribute('aria-disabled', 'true')
  expect(backend.requests).toHaveLength(length)
})

test('a rate limit counts down, checks once by itself, and then waits for a press', async () => {
  const backend = createTestBackend({ faults: [{ path: '*', ...reply(429, '', { 'Retry-After': '1' }) }] })
  renderKit({ backend })
  await screen.findByText('1초 뒤에 다시 확인할 수 있어요')
  await screen.findByText('이제 다시 확인할 수 있어요.', {}, { timeout: 8000 })
  await settle()
  expect(backend.requests.toSorted()).toEqual(['consent', 'consent', 'register', 'register'])
})

test('offline says so and continues by itself when the network is back', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const backend = createTestBackend({ persona: 'hong' })
  const send = vi.spyOn(globalThis, 'fetch').mockImplementation((...request) => {
    return navigator.onLine ? backend.fetch(...request) : Promise.reject(new TypeError('Failed to fetch'))
  })
  renderKit({ backend, endpoint: 'https://backend.test/onboarding' })
  await findHeading('인터넷 연결이 끊겼어요')
  expect(getState()).toBe('offline')
  expect(screen.getByRole('button', { name: '다시 시도' })).toBeVisible()
  onLine.mockReturnValue(true)
  fireEvent(window, new Event('online'))
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(send).toHaveBeenCalled()
})

test('a failed screen sends no request by itself', async () => {
  const backend = createTestBackend({ faults: [{ path: '*', kind: 'html' }] })
  renderKit({ backend })
  await findHeading(general)
  fireEvent.focus(window)
  fireEvent(window, new Event('online'))
  await settle()
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})

test.each([
  ['a gateway that fails', { kind: 'html' }],
  ['details that differ', error('4002')],
  ['a refused API key', reply(401, { message: 'Invalid authentication credentials' })],
] satisfies [string, Trouble][])('after %s the number for support stands there, to be copied', async (_, trouble) => {
  renderKit({ backend: createTestBackend({ faults: [{ path: '*', ...trouble }] }) })
  expect(await screen.findByText(/^문의 번호 \S{8,}$/)).toBeVisible()
  expect(screen.getByRole('button', { name: '복사하기' })).toBeVisible()
})

test('the end of the session and another user are two texts', async () => {
  const gone = renderKit({ backend: createTestBackend({ persona: null }), subject: 'hong' })
  await findHeading('다시 로그인해\u00a0주세요')
  expect(screen.getByText(/^로그인이 만료됐어요/)).toBeVisible()
  gone.unmount()
  renderKit({ backend: createTestBackend({ subject: 'somebody-else' }), subject: 'hong' })
  await findHeading('다른 사용자로 로그인했어요')
  expect(screen.getByText(/사용자가 바뀌었어요/)).toBeVisible()
})
