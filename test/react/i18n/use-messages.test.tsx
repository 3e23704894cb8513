import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { en } from '../../../src/react/i18n/locales/en.js'
import { ko } from '../../../src/react/i18n/locales/ko.js'
import type { Locale } from '../../../src/react/i18n/messages.js'
import { createTestBackend } from '../../support/test-backend.js'
import { findHeading, getState, renderKit, settle } from '../kit.js'

test.each([
  ['newcomer', 'Sign up for the fintech portal'],
  ['unlinked', 'No accounts linked yet'],
  ['hong', 'Choose an account to use'],
  ['expired', 'Your consent has ended'],
  ['locked', 'Your portal account is locked'],
])('in English %s reads "%s", and no Korean', async (persona, heading) => {
  const { container } = renderKit({ backend: createTestBackend({ persona }), locale: en })
  await findHeading(heading)
  expect(container.firstElementChild).toHaveAttribute('lang', 'en')
  const aliases = /주식투자용|펀드투자용/g
  expect(container.textContent?.replaceAll(aliases, '')).not.toMatch(/[가-힣]/)
})

test('in English firms have their English names', async () => {
  renderKit({ backend: createTestBackend(), locale: en })
  expect(await screen.findByRole('radio', { name: 'Shinhan 주식투자용' })).toBeVisible()
})

test('Korean screens have lang ko', async () => {
  const { container } = renderKit({ backend: createTestBackend() })
  await findHeading('사용할 계좌를 선택해\u00a0주세요')
  expect(container.firstElementChild).toHaveAttribute('lang', 'ko')
})

test('days are written in the language', async () => {
  const backend = createTestBackend({ persona: 'expired' })
  await backend.patch({ serviceTermsExpireDate: '20260103' })
  renderKit({ backend, locale: en })
  expect(await screen.findByText(/It ended on January 3, 2026/)).toBeVisible()
})

const day = (ahead: number) =>
  new Date(Date.now() + 9 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')

test.each([
  [1, 'Your consent ends in 1 day'],
  [2, 'Your consent ends in 2 days'],
])('plurals follow the language: %i', async (ahead, text) => {
  const backend = createTestBackend()
  await backend.patch({ serviceTermsExpireDate: day(ahead) })
  renderKit({ backend, locale: en })
  expect(await screen.findByText(text)).toBeVisible()
})

test('the host may reword single texts, with placeholders and plurals', async () => {
  const consentEndsIn = { one: 'one day', other: '{count} nights' }
  const messages = { chooseTitle: 'Pick {one}', consentEndsIn }
  renderKit({ backend: createTestBackend({ persona: 'expiring' }), locale: en, messages })
  expect(await findHeading('Pick {one}')).toBeVisible()
  expect(screen.getByText('12 nights')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Link another account' })).toBeVisible()
})

const getRoot = () => document.querySelector('[data-ieum-state]')

const getFirms = () => [...document.querySelectorAll('.ieum-firm-name')].map((firm) => firm.textContent)

/** The later texts of the live region, in order. */
function recordAnnouncements(): string[] {
  const announced: string[] = []
  const region = document.querySelector('[aria-live="polite"]')!
  const note = ({ addedNodes }: MutationRecord) =>
    announced.push(...Array.from(addedNodes, (node) => node.textContent ?? ''))
  new MutationObserver((records) => records.forEach(note)).observe(region, { childList: true })
  return announced
}

test('a change of language redraws the texts and keeps choice, filter and focus', async () => {
  const { user, change } = renderKit({ backend: createTestBackend({ persona: 'many' }) })
  const choice = await screen.findByRole('radio', { name: '신한투자증권 주식투자용' })
  await user.click(choice)
  const filter = screen.getByRole('searchbox', { name: '계좌 검색' })
  await user.type(filter, '주식')
  const firms = getFirms()
  const announced = recordAnnouncements()
  const expectKept = () => {
    expect(choice).toBeChecked()
    expect(screen.getAllByRole('radio', { checked: true })).toEqual([choice])
    expect(screen.getByRole('searchbox')).toBe(filter)
    expect(filter).toHaveValue('주식')
    expect(filter).toHaveFocus()
  }

  change({ locale: en })
  expectKept()
  expect(getRoot()).toHaveAttribute('lang', 'en')
  expect(choice).toHaveAccessibleName('Shinhan 주식투자용')
  expect(getFirms()).toEqual(['Shinhan', 'Samsung', 'Kiwoom', 'Mirae Asset', 'KB'])
  expect(filter).toHaveAccessibleName('Search accounts')
  expect(filter).toHaveAttribute('placeholder', 'Search accounts')
  await settle()

  change({ locale: ko })
  expectKept()
  expect(getRoot()).toHaveAttribute('lang', 'ko')
  expect(choice).toHaveAccessibleName('신한투자증권 주식투자용')
  expect(getFirms()).toEqual(firms)
  await settle()
  expect(announced).toEqual([en.messages.chooseTitle, ko.messages.chooseTitle])
})

test('a change of language rewrites days and plurals', async () => {
  const backend = createTestBackend({ persona: 'expired' })
  await backend.patch({ serviceTermsExpireDate: '20260103' })
  const { change } = renderKit({ backend })
  expect(await screen.findByText(/^2026년 1월 3일에/)).toBeVisible()
  change({ locale: en })
  expect(screen.getByText(/ended on January 3, 2026\./)).toBeVisible()
  change({ locale: ko })
  expect(screen.getByText(/^2026년 1월 3일에/)).toBeVisible()
})

test('a change of language sends no request and keeps the handoff', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null)
  const backend = createTestBackend({ persona: 'newcomer' })
  const { user, change } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  const sentBefore = backend.requests.length
  change({ locale: en })
  await settle()
  expect(getState()).toBe('awaitingSignUp')
  expect(screen.getByRole('button', { name: en.messages.signUpDone as string })).toBeVisible()
  expect(backend.requests).toHaveLength(sentBefore)
})

test('messages of the host can change at run time', async () => {
  const { change } = renderKit({ backend: createTestBackend({ persona: 'expiring' }), locale: en })
  await screen.findByText('Your consent ends in 12 days')
  change({ messages: { consentEndsIn: { one: '{count} night', other: '{count} nights' }, chooseTitle: 'Pick' } })
  expect(screen.getByText('12 nights')).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Pick' })).toBeVisible()
  change({ messages: { consentEndsIn: '{count}!' } })
  expect(screen.getByText('12!')).toBeVisible()
  expect(screen.getByRole('heading', { name: en.messages.chooseTitle as string })).toBeVisible()
})

test('a language of the host is drawn with its own plurals and days', async () => {
  const consentEndsIn = { one: '{count} день', few: '{count} дня', many: '{count} дней', other: '{count} дня' }
  const russian: Locale = { tag: 'ru', messages: { ...en.messages, consentEndsIn, renewalBody: '{date}' } }
  const backend = createTestBackend({ persona: 'expiring' })
  await backend.patch({ serviceTermsExpireDate: day(3) })
  const { change } = renderKit({ backend, locale: russian })
  expect(await screen.findByText('3 дня')).toBeVisible()
  const ended = createTestBackend({ persona: 'expired' })
  await ended.patch({ serviceTermsExpireDate: '20260103' })
  change({ backend: ended })
  expect(await screen.findByText(/^3 января 2026/)).toBeVisible()
})

test('a firm whose code is the name of an object property is shown by its code', async () => {
  const backend = createTestBackend({ persona: 'odd' })
  await backend.patch({ accounts: [{ comId: 'constructor', vtAccNo: '001234567890123456', vtAccAlias: '주식' }] })
  renderKit({ backend, firms: { '00002': { name: '우리 회사' } } })
  expect(await screen.findByRole('radio', { name: 'constructor 주식' })).toBeVisible()
})
