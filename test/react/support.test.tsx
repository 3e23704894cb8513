import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { OnboardingClient } from '../../src/client/index.js'
import { OnboardingError, OnboardingProvider, PortalSignupGate } from '../../src/react/index.js'
import { createBackend, findHeading, getState, portal, renderKit, type KitProps } from './kit.js'

const supportUrl = 'https://host.test/help'
const mismatch = JSON.stringify({ category: 'op-exco', code: 4002, message: 'x' })

/** An error whose next step is support, by the answer of the real server; it carries a request id. */
async function renderMismatch(props: Partial<KitProps> = {}) {
  const backend = createBackend({ faults: [{ path: '*', kind: 'reply', status: 500, body: mismatch }] })
  const kit = renderKit({ backend, ...props })
  await findHeading('본인 정보가 서로 달라요')
  return kit
}

const getCopy = () => screen.getByRole('button', { name: /^문의 번호 복사 · \S{8,}$/ })

test('with a support URL its action is a link there, the request id beside it', async () => {
  await renderMismatch({ supportUrl })
  expect(screen.getByRole('link', { name: '고객센터에 문의하기' })).toHaveAttribute('href', supportUrl)
  expect(getCopy()).toBeVisible()
  expect(screen.queryByRole('button', { name: '새로 고침' })).toBeNull()
})

test('without a support URL there are the request id and a reload', async () => {
  await renderMismatch()
  expect(screen.getByRole('button', { name: '새로 고침' })).toBeVisible()
  expect(getCopy()).toBeVisible()
  expect(screen.queryByRole('link')).toBeNull()
})

test('the request id is copied, and that is said aloud', async () => {
  const { user } = await renderMismatch()
  const [, id] = getCopy().textContent.split(' · ')
  await user.click(getCopy())
  expect(await navigator.clipboard.readText()).toBe(id)
  expect(screen.getByRole('button', { name: '복사했어요' })).toBeVisible()
  expect(screen.getAllByText('복사했어요')[1]).toHaveAttribute('aria-live', 'polite')
})

test.each<[string, () => unknown]>([
  ['there is no clipboard', () => undefined],
  ['the browser refuses', () => ({ writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) })],
])('where %s the request id stays readable', async (_, getClipboard) => {
  const { user } = await renderMismatch()
  vi.spyOn(navigator, 'clipboard', 'get').mockImplementation(getClipboard as () => Clipboard)
  await user.click(getCopy())
  expect(getCopy()).toBeVisible()
})

const signedOut: Partial<KitProps> = { subject: null }
const sessionGone: Partial<KitProps> = { subject: 'hong' }

test.each([
  ['nobody is signed in', signedOut, '로그인이 필요해요', 'signedOut'],
  ['the session is gone', sessionGone, '다시 로그인해 주세요', 'failed'],
])('where %s the sign-in of the host is the way on', async (_, props, heading, state) => {
  const onSignIn = vi.fn()
  const { user } = renderKit({ backend: createBackend({ persona: null }), onSignIn, supportUrl, ...props })
  await findHeading(heading)
  expect(getState()).toBe(state)
  await user.click(screen.getByRole('button', { name: '로그인하기' }))
  expect(onSignIn).toHaveBeenCalledOnce()
  expect(screen.queryByRole('link')).toBeNull()
})

test.each([
  ['nobody is signed in', signedOut, '로그인이 필요해요'],
  ['the session is gone', sessionGone, '다시 로그인해 주세요'],
])('where %s and the host has no sign-in, a reload is the way on', async (_, props, heading) => {
  renderKit({ backend: createBackend({ persona: null }), supportUrl, ...props })
  await findHeading(heading)
  expect(screen.getByRole('button', { name: '새로 고침' })).toBeVisible()
  expect(screen.queryByRole('link')).toBeNull()
})

test('where the session ends while the accounts are shown, they are hidden', async () => {
  const backend = createBackend()
  const { user } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))
  backend.endSession()
  await user.click(screen.getByRole('button', { name: '연결을 마쳤어요' }))
  await findHeading('다시 로그인해 주세요')
  expect(screen.queryByRole('radio')).toBeNull()
})

test('signed out, nothing is asked', async () => {
  const backend = createBackend()
  renderKit({ backend, subject: null })
  await findHeading('로그인이 필요해요')
  expect(backend.questions).toEqual([])
})

test('another user of the same browser is told to sign in, and sees nothing', async () => {
  renderKit({ backend: createBackend({ persona: 'hong' }), subject: 'many' })
  await findHeading('다시 로그인해 주세요')
  expect(screen.queryByRole('radio')).toBeNull()
})

const codes = ['forbidden', 'not_found', 'bad_request', 'payload_too_large', 'not_available'] as const

test.each(codes)('a setup error (%s) leads to support', async (code) => {
  const fail = () => Promise.reject(new OnboardingError(code, { requestId: 'request-1' }))
  const client: OnboardingClient = { getRegistration: fail, getVirtualAccounts: fail }
  renderOwnClient(client)
  await findHeading('지금은 이용할 수 없어요')
  expect(screen.getByRole('link', { name: '고객센터에 문의하기' })).toBeVisible()
  expect(screen.getByRole('button', { name: '문의 번호 복사 · request-1' })).toBeVisible()
})

test.each([[new Error('x')], ['text'], [undefined]])('a client of the host may throw %o', async (thrown) => {
  const fail = () => Promise.reject(thrown)
  renderOwnClient({ getRegistration: fail, getVirtualAccounts: fail })
  expect(await findHeading('지금은 이용할 수 없어요')).toBeVisible()
})

function renderOwnClient(client: OnboardingClient) {
  const children = (
    <OnboardingProvider subject="hong" portal={portal} client={client} supportUrl={supportUrl}>
      <PortalSignupGate />
    </OnboardingProvider>
  )
  renderKit({ backend: createBackend(), children })
}
