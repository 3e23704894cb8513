import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LinkedAccounts } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit } from '../kit.js'
import { addModalDialogs } from '../modal-dialogs.js'

const title = '브라우저에서 이어서 진행해\u00a0주세요'
const once = 'https://app.test/login?once=a'

beforeEach(() => {
  addModalDialogs()
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('iPhone KAKAOTALK 25.1.0')
})

afterEach(() => vi.restoreAllMocks())

const findContinue = () => screen.findByText('여기서 계속하기')

test.each([
  ['newcomer', 'signUpNeeded', '핀테크 포털 가입이 필요해요'],
  ['unlinked', 'linkNeeded', '연결된 계좌가 없어요'],
  ['expired', 'renewalNeeded', '정보 제공 동의가 만료됐어요'],
  ['locked', 'failed', '포털 계정이 잠겨 있어요'],
])('for %s the way to the browser is the whole screen, until the user continues here', async (persona, state, own) => {
  const { user } = renderKit({ backend: createTestBackend({ persona }) })
  await findHeading(title)
  expect(getState()).toBe(state)
  expect(screen.getAllByRole('heading')).toHaveLength(1)
  expect(screen.getByText(/^카카오톡에서는 포털이 열리지 않을/)).toBeVisible()
  expect(screen.getAllByRole('link')).toHaveLength(1)
  await user.click(await findContinue())
  await findHeading(own)
  expect(screen.queryByRole('heading', { name: title })).toBeNull()
})

test.each([
  ['hong', '다른 계좌 더 연결하기', undefined],
  ['expiring', '동의 갱신하기', undefined],
  ['hong', '포털에서 관리하기', <LinkedAccounts key="linked" />],
])('for %s 「%s」 shows the way to the browser first, and then starts the handoff', async (persona, name, children) => {
  const onEvent = vi.fn()
  const { user } = renderKit({ backend: createTestBackend({ persona }), onEvent, ...(children && { children }) })
  const link = await screen.findByRole('link', { name })
  expect(fireEvent.click(link)).toBe(false)
  const dialog = await screen.findByRole('dialog', { name: title })
  expect(onEvent).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'portalOpened' }))
  const here = within(dialog).getByRole('link', { name: '여기서 계속하기' })
  expect(here).toHaveAttribute('href', link.getAttribute('href'))
  await user.click(here)
  expect(dialog).not.toHaveAttribute('open')
  expect(onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'portalOpened' }))
  expect(fireEvent.click(await screen.findByRole('link', { name }))).toBe(true)
})

test('the chosen account stays chosen if the user closes the way to the browser', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'hong' }) })
  const account = (await screen.findAllByRole('radio'))[0]!
  await user.click(account)
  fireEvent.click(screen.getByRole('link', { name: '다른 계좌 더 연결하기' }))
  const dialog = await screen.findByRole('dialog', { name: title })
  await user.click(within(dialog).getByRole('button', { name: '닫기' }))
  expect(dialog).not.toHaveAttribute('open')
  expect(account).toBeChecked()
})

test('the login link is behind the button only, and the link to copy is that of the page', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }), externalBrowserUrl: () => once })
  const open = await screen.findByRole('link', { name: '브라우저로 열기' })
  expect(open.getAttribute('href')).toContain(encodeURIComponent(once))
  expect(document.body.textContent).not.toContain('once')
  expect(screen.getByText(window.location.href)).toBeVisible()
  await user.click(screen.getByRole('button', { name: '링크 복사하기' }))
  expect(await navigator.clipboard.readText()).toBe(window.location.href)
})

test('a browser without modal dialogs goes to the portal at once', async () => {
  for (const name of ['showModal', 'close']) Reflect.deleteProperty(HTMLDialogElement.prototype, name)
  renderKit({ backend: createTestBackend({ persona: 'hong' }) })
  expect(fireEvent.click(await screen.findByRole('link', { name: '다른 계좌 더 연결하기' }))).toBe(true)
})
