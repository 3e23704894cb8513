import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { FaultRule } from '../../src/testing/index.js'
import { createBackend, findHeading, getState, renderKit, settle } from './kit.js'

type Trouble = Omit<FaultRule, 'path'>

const reply = (status: number, body: object | string = '', headers?: Record<string, string>): Trouble => ({
  kind: 'reply',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  ...(headers && { headers }),
})
const error = (code: string) => reply(500, { category: 'op-exco', code, message: 'error' })
const general = '지금은 확인하기 어려워요'
const notAvailable = '지금은 이용할 수 없어요'
const quotaLeft = { 'X-RateLimit-Remaining-Day': '0' }

const retryable: [what: string, heading: string, trouble: Trouble][] = [
  ['a connection reset', general, { kind: 'reset' }],
  ['a gateway that never answers', general, { kind: 'stall' }],
  ['an answer that stalls', general, { kind: 'stallBody' }],
  ['a truncated answer', general, { kind: 'truncate' }],
  ['an answer that comes too late', general, { kind: 'delay', ms: 10_000 }],
  ['a page of HTML', general, { kind: 'html' }],
  ['an oversized answer', general, { kind: 'oversize' }],
  ['an empty answer', general, reply(200)],
  ['a list where an object is due', general, reply(200, [])],
  ['an unknown result', general, reply(200, { result: 'nobody', vtAccList: 7 })],
  ['a bare 500', general, reply(500)],
  ['a 503', general, reply(503)],
  ['a firm that is down', '증권사와 연결이 잠시 어려워요', error('3600')],
  ['a rate limit', '잠시만 기다려 주세요', reply(429)],
]

const elsewhere: [what: string, heading: string, wayOn: string, trouble: Trouble][] = [
  ['a missing certificate', '증권용 인증서 등록이 필요해요', '포털에서 인증서 등록하기', error('3006')],
  ['an unlinked account', '계좌를 다시 연결해 주세요', '포털에서 계좌 연결하기', error('3010')],
  ['a missing consent', '정보 제공 동의가 필요해요', '동의 갱신하기', error('4006')],
  ['a portal session that ended', '포털 로그인이 필요해요', '포털에 로그인하기', error('2001')],
  ['a locked portal account', '포털 계정이 잠겨 있어요', '포털에 로그인하기', error('2003')],
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
      const backend = createBackend({ faults: [{ path, ...trouble }] })
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
    const backend = createBackend({ faults: [{ path, ...trouble }] })
    const { user } = renderKit({ backend })
    await findHeading(heading)
    expect(screen.getByRole('link', { name: wayOn })).toHaveAttribute('target', '_blank')
    await backend.clearFaults()
    await user.click(screen.getByRole('button', { name: '다시 시도' }))
    expect(await screen.findAllByRole('radio')).toHaveLength(2)
  })

  test.each(support)(`${path}: after %s the screen is 「%s」 and leads to support`, async (_, heading, trouble) => {
    const backend = createBackend({ faults: [{ path, ...trouble }] })
    renderKit({ backend, supportUrl: 'https://host.test/help' })
    await findHeading(heading)
    expect(getState()).toBe('failed')
    expect(screen.getByRole('link')).toHaveAttribute('href', 'https://host.test/help')
  })
}

test('a used-up quota says when to come back', async () => {
  const backend = createBackend({ faults: [{ path: 'register', ...reply(429, '', quotaLeft) }] })
  renderKit({ backend })
  await findHeading('지금은 더 확인할 수 없어요')
  expect(await screen.findByText(/오전 9시 이후에 다시 확인해 주세요/)).toBeVisible()
})

test('a rate limit says for how long to wait', async () => {
  const backend = createBackend({ faults: [{ path: 'register', ...reply(429, '', { 'Retry-After': '42' }) }] })
  const { user } = renderKit({ backend })
  expect(await screen.findByText(/42초 뒤에 다시 시도해 주세요/)).toBeVisible()
  await backend.lay({ path: 'register', ...reply(429, '', { 'Retry-After': '601' }) })
  await user.click(screen.getByRole('button', { name: '다시 시도' }))
  expect(await screen.findByText(/11분 뒤에 다시 시도해 주세요/)).toBeVisible()
})

test('pressing 「다시 시도」 asks again only what had failed, both at once', async () => {
  const backend = createBackend({ faults: [{ path: '*', kind: 'html', times: 2 }] })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('button', { name: '다시 시도' }))
  await screen.findAllByRole('radio')
  expect(backend.questions.toSorted()).toEqual(['consent', 'consent', 'register', 'register'])
})

test.each([
  ['register', ['consent', 'register', 'register']],
  ['consent', ['consent', 'consent', 'register']],
] as const)('where %s alone had failed, 「다시 시도」 asks %j in all', async (path, questions) => {
  const backend = createBackend({ faults: [{ path, kind: 'html', times: 1 }] })
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('button', { name: '다시 시도' }))
  await screen.findAllByRole('radio')
  expect(backend.questions.toSorted()).toEqual(questions)
})

test('offline says so and continues by itself when the network is back', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const backend = createBackend({ persona: 'hong' })
  const send = vi.spyOn(globalThis, 'fetch').mockImplementation((...request) => {
    return navigator.onLine ? backend.fetch(...request) : Promise.reject(new TypeError('Failed to fetch'))
  })
  renderKit({ backend, endpoint: 'https://backend.test/onboarding' })
  await findHeading('인터넷에 연결되어 있지 않아요')
  expect(getState()).toBe('offline')
  expect(screen.getByRole('button', { name: '다시 시도' })).toBeVisible()
  onLine.mockReturnValue(true)
  fireEvent(window, new Event('online'))
  expect(await screen.findAllByRole('radio')).toHaveLength(2)
  expect(send).toHaveBeenCalled()
})

test('a failed screen asks nothing by itself', async () => {
  const backend = createBackend({ faults: [{ path: '*', kind: 'html' }] })
  renderKit({ backend })
  await findHeading(general)
  fireEvent.focus(window)
  fireEvent(window, new Event('online'))
  await settle()
  expect(backend.questions.toSorted()).toEqual(['consent', 'register'])
})

test('a session that ended leads to the sign-in of the host', async () => {
  const onSignIn = vi.fn()
  const { user } = renderKit({ backend: createBackend({ persona: null }), subject: 'hong', onSignIn })
  await findHeading('다시 로그인해 주세요')
  await user.click(screen.getByRole('button', { name: '로그인하기' }))
  expect(onSignIn).toHaveBeenCalledOnce()
  await waitFor(() => expect(getState()).toBe('failed'))
})
