import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { en } from '../../../src/react/i18n/locales/en.js'
import { PortalSignupGate, VirtualAccountPicker } from '../../../src/react/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit, settle, signUpUrl } from '../kit.js'

const getRegions = () => document.querySelectorAll('[aria-live]')

const getAnnounced = () => getRegions()[0]?.textContent

test('the first screen takes no focus', async () => {
  renderKit({ backend: createTestBackend() })
  await findHeading('사용할 계좌를 선택해\u00a0주세요')
  expect(document.body).toHaveFocus()
})

test('a new heading that takes the focus is not announced a second time', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  expect(await findHeading('포털에서 가입을 마치면 자동으로 이어져요')).toHaveFocus()
  expect(getAnnounced()).toBe('핀테크 포털 가입이 필요해요')
})

test('Strict Mode, which runs effects twice, says nothing twice', async () => {
  const openIn = vi.fn().mockResolvedValueOnce('failed' as const)
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user } = renderKit({ backend, strict: true, portal: { signUpUrl, openIn } })
  await user.click(await screen.findByRole('button', { name: '핀테크 포털에서 가입하기' }))
  await settle()
  expect(getAnnounced()).toBe('포털이 열리지 않았어요. 다시 눌러\u00a0주세요.')
  await user.click(screen.getByRole('button', { name: '핀테크 포털에서 가입하기' }))
  expect(await findHeading('포털에서 가입을 마치면 자동으로 이어져요')).toHaveFocus()
  await settle()
  expect(getAnnounced()).not.toContain('포털에서 가입을 마치면')
})

test('one polite live region announces a new heading while the focus stays, with the message below it', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  expect(getRegions()).toHaveLength(1)
  expect(getRegions()[0]).toHaveAttribute('aria-live', 'polite')
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  await user.click(screen.getByRole('button', { name: '가입을 마쳤어요' }))
  await settle()
  expect(screen.getByRole('button', { name: '가입을 마쳤어요' })).toHaveFocus()
  expect(getAnnounced()).toBe(
    '가입을 마쳤다면 알려\u00a0주세요 아직 가입이 확인되지 않아요. 포털에서 가입을 마친 뒤 다시 눌러\u00a0주세요.',
  )
})

test('what is on the page from the start is not announced', async () => {
  const { queryClient, unmount } = renderKit({ backend: createTestBackend() })
  await settle()
  unmount()
  renderKit({ backend: createTestBackend(), queryClient })
  expect(getState()).toBe('choosing')
  expect(getAnnounced()).toBe('')
})

test('the same message is announced again when it appears again', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'unlinked' }) })
  await findHeading('연결된 계좌가 없어요')
  const texts: (string | null | undefined)[] = []
  const observer = new MutationObserver(() => void texts.push(getAnnounced()))
  observer.observe(getRegions()[0]!, { childList: true })
  for (let press = 0; press < 2; press++) {
    await user.click(screen.getByRole('button', { name: '이미 연결했어요' }))
    await settle()
  }
  observer.disconnect()
  expect(texts).toEqual(
    [1, 2].flatMap(() => [
      '확인하고 있어요',
      '아직 연결된 계좌가 없어요. 포털에서 이 앱에 계좌를 연결한 뒤 다시 눌러\u00a0주세요.',
    ]),
  )
})

test('the live region is out of sight and within reach of screen readers', () => {
  renderKit({ backend: createTestBackend() })
  expect(getRegions()[0]).toHaveStyle({ position: 'fixed', opacity: '0' })
  expect(getRegions()[0]).not.toHaveAttribute('aria-hidden')
})

test('two providers have a live region each', () => {
  renderKit({ backend: createTestBackend(), children: <PortalSignupGate /> })
  renderKit({ backend: createTestBackend(), children: <VirtualAccountPicker /> })
  expect(getRegions()).toHaveLength(2)
})

test('the live region has the language of what it announces', async () => {
  const { user, change } = renderKit({ backend: createTestBackend({ persona: 'newcomer' }) })
  const link = await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' })
  await user.click(link)
  expect(getRegions()[0]).toHaveAttribute('lang', 'ko')
  change({ locale: en })
  expect(getRegions()[0]).toHaveAttribute('lang', 'en')
})
