import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { encodeQrCode } from '../../../src/react/screens/late/phone/encode-qr-code.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit, signUpUrl } from '../kit.js'

let isDesktop = true

beforeEach(() => {
  isDesktop = true
  vi.stubGlobal('matchMedia', () => ({ matches: isDesktop, addEventListener() {}, removeEventListener() {} }))
  return () => vi.unstubAllGlobals()
})

const findCard = () => screen.findByRole('button', { name: /휴대폰으로 이어서 하기/ })

async function findPath(): Promise<string | null | undefined> {
  const code = await screen.findByRole('img', { name: '포털을 휴대폰에서 여는 QR 코드' })
  return code.querySelector('path')?.getAttribute('d')
}

test.each([
  ['newcomer', 'awaitingSignUp', 'signUp'],
  ['unlinked', 'awaitingLink', 'link'],
  ['expired', 'awaitingRenewal', 'renewConsent'],
])('on a desktop the button of %s shows a QR code and starts a handoff: %s for %s', async (persona, state, purpose) => {
  const onEvent = vi.fn()
  const { user } = renderKit({ backend: createTestBackend({ persona }), onEvent })
  await user.click(await findCard())
  expect(await findPath()).toBe(encodeQrCode(signUpUrl).path)
  expect(getState()).toBe(state)
  expect(onEvent).toHaveBeenCalledWith(expect.objectContaining({ type: 'portalOpened', purpose }))
  expect(screen.getByText(/^휴대폰 카메라로 비추면/)).toBeVisible()
})

test('the code holds what the host says for the purpose', async () => {
  const phoneUrl = vi.fn((purpose: string) => `https://app.test/portal/${purpose}`)
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }), portal: { signUpUrl, phoneUrl } })
  await user.click(await findCard())
  expect(await findPath()).toBe(encodeQrCode('https://app.test/portal/signUp').path)
  await user.click(screen.getByRole('button', { name: '링크 복사하기' }))
  expect(await navigator.clipboard.readText()).toBe('https://app.test/portal/signUp')
})

test('the promise to go on ends with the last check of the kit', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  await user.click(await findCard())
  await findPath()
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  await findHeading('가입을 마쳤다면 알려\u00a0주세요')
  expect(screen.queryByText(/^휴대폰 카메라로 비추면/)).toBeNull()
  expect(await findPath()).toBe(encodeQrCode(signUpUrl).path)
})

test('the code goes when the user opens the portal here instead, or gives up', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  await user.click(await findCard())
  await findPath()
  await user.click(screen.getByRole('link', { name: /포털 다시 열기/ }))
  await findCard()
  await user.click(await findCard())
  await user.click(screen.getByRole('button', { name: '나중에 할게요' }))
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(screen.queryByRole('img')).toBeNull()
})

test('a phone shows no code to itself', async () => {
  isDesktop = false
  renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(screen.queryByText('휴대폰으로 이어서 하기')).toBeNull()
})

test('an address that is no web page is refused', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const hostile = { signUpUrl, phoneUrl: () => 'javascript:alert(1)' }
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }), portal: hostile })
  await expect(findCard().then((card) => user.click(card))).rejects.toThrow('portal.phoneUrl() must be an absolute')
})
