import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { en } from '../../src/react/locales/en.js'
import { ko } from '../../src/react/locales/ko.js'
import type { Locale } from '../../src/react/messages.js'
import { createBackend, findHeading, getState, renderKit, settle } from './kit.js'

test.each([
  ['newcomer', 'Sign up for the fintech portal'],
  ['unlinked', 'No accounts linked yet'],
  ['hong', 'Choose an account to use'],
  ['expired', 'Your consent has ended'],
  ['locked', 'Your portal account is locked'],
])('in English %s reads "%s", and no Korean', async (persona, heading) => {
  const { container } = renderKit({ backend: createBackend({ persona }), locale: en })
  await findHeading(heading)
  expect(container.firstElementChild).toHaveAttribute('lang', 'en')
  const aliases = /주식투자용|펀드투자용/g
  expect(container.textContent?.replaceAll(aliases, '')).not.toMatch(/[가-힣]/)
})

test('in English firms have their English names', async () => {
  renderKit({ backend: createBackend(), locale: en })
  expect(await screen.findByRole('radio', { name: 'Shinhan 주식투자용' })).toBeVisible()
})

test('Korean screens say so to screen readers', async () => {
  const { container } = renderKit({ backend: createBackend() })
  await findHeading('사용할 계좌를 선택해 주세요')
  expect(container.firstElementChild).toHaveAttribute('lang', 'ko')
})

test('days are written in the language', async () => {
  const backend = createBackend({ persona: 'expired' })
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
  const backend = createBackend()
  await backend.patch({ serviceTermsExpireDate: day(ahead) })
  renderKit({ backend, locale: en })
  expect(await screen.findByText(text)).toBeVisible()
})

test('the host may reword single texts, with placeholders and plurals', async () => {
  const consentEndsIn = { one: 'one day', other: '{count} nights' }
  const messages = { chooseTitle: 'Pick {one}', consentEndsIn }
  renderKit({ backend: createBackend({ persona: 'expiring' }), locale: en, messages })
  expect(await findHeading('Pick {one}')).toBeVisible()
  expect(screen.getByText('12 nights')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Link another account' })).toBeVisible()
})

const getRoot = () => document.querySelector('[data-ieum-state]')
const getFirms = () => [...document.querySelectorAll('.ieum-firm-name')].map((firm) => firm.textContent)

/** What the live region says from now on, in that order. */
function listen(): string[] {
  const said: string[] = []
  const region = document.querySelector('[aria-live="polite"]')!
  const note = ({ addedNodes }: MutationRecord) =>
    said.push(...Array.from(addedNodes, (node) => node.textContent ?? ''))
  new MutationObserver((records) => records.forEach(note)).observe(region, { childList: true })
  return said
}

test('a change of language redraws the words and keeps choice, filter and focus', async () => {
  const { user, change } = renderKit({ backend: createBackend({ persona: 'many' }) })
  const choice = await screen.findByRole('radio', { name: '신한투자증권 주식투자용' })
  await user.click(choice)
  const filter = screen.getByRole('searchbox', { name: '계좌 검색' })
  await user.type(filter, '주식')
  const firms = getFirms()
  const said = listen()
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
  expect(said).toEqual([en.messages.chooseTitle, ko.messages.chooseTitle])
})

test('a heading that has the focus keeps it through a change of language', async () => {
  const { change } = renderKit({ backend: createBackend({ persona: 'newcomer' }) })
  const heading = await findHeading('핀테크 포털 가입이 필요해요')
  heading.focus()
  change({ locale: en })
  expect(heading).toHaveFocus()
  expect(heading).toHaveTextContent('Sign up for the fintech portal')
})

test('a change of language rewrites days and plurals', async () => {
  const backend = createBackend({ persona: 'expired' })
  await backend.patch({ serviceTermsExpireDate: '20260103' })
  const { change } = renderKit({ backend })
  expect(await screen.findByText(/^2026년 1월 3일에/)).toBeVisible()
  change({ locale: en })
  expect(screen.getByText(/ended on January 3, 2026\./)).toBeVisible()
  change({ locale: ko })
  expect(screen.getByText(/^2026년 1월 3일에/)).toBeVisible()
})

test('a change of language asks nothing and leaves the wait for the return alone', async () => {
  vi.spyOn(window, 'open').mockReturnValue(null)
  const backend = createBackend({ persona: 'newcomer' })
  const { user, change } = renderKit({ backend })
  await user.click(await screen.findByRole('link', { name: '핀테크 포털에서 가입하기' }))
  const asked = backend.questions.length
  change({ locale: en })
  await settle()
  expect(getState()).toBe('awaitingSignUp')
  expect(screen.getByRole('button', { name: en.messages.signUpDone as string })).toBeVisible()
  expect(backend.questions).toHaveLength(asked)
})

test("the host's words follow at run time and give way when they are gone", async () => {
  const { change } = renderKit({ backend: createBackend({ persona: 'expiring' }), locale: en })
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
  const backend = createBackend({ persona: 'expiring' })
  await backend.patch({ serviceTermsExpireDate: day(3) })
  const { change } = renderKit({ backend, locale: russian })
  expect(await screen.findByText('3 дня')).toBeVisible()
  const ended = createBackend({ persona: 'expired' })
  await ended.patch({ serviceTermsExpireDate: '20260103' })
  change({ backend: ended })
  expect(await screen.findByText(/^3 января 2026/)).toBeVisible()
})

test('a firm whose code is the name of an object property is shown by its code', async () => {
  const backend = createBackend({ persona: 'odd' })
  await backend.patch({ accounts: [{ comId: 'constructor', vtAccNo: '001234567890123456', vtAccAlias: '주식' }] })
  renderKit({ backend, firms: { '00002': { name: '우리 회사' } } })
  expect(await screen.findByRole('radio', { name: 'constructor 주식' })).toBeVisible()
})

test('the host may name firms and give them logos', async () => {
  const firms = { '00002': { name: '우리 회사', logo: <img src="/logo.svg" alt="" data-testid="logo" /> } }
  renderKit({ backend: createBackend(), firms })
  expect(await screen.findByRole('radio', { name: '우리 회사 주식투자용' })).toBeVisible()
  expect(screen.getByRole('group', { name: '우리 회사' })).toBeVisible()
  expect(screen.getAllByTestId('logo')).toHaveLength(2)
})

test('a logo alone keeps the name, and other firms keep their monogram', async () => {
  renderKit({ backend: createBackend({ persona: 'many' }), firms: { '00002': { logo: <i data-testid="logo" /> } } })
  expect(await screen.findByRole('radio', { name: '신한투자증권 주식투자용' })).toBeVisible()
  expect(screen.getAllByTestId('logo')).toHaveLength(5)
  expect(screen.getAllByText('삼')).toHaveLength(5)
})

test.each([1, 2, 3, 4, 5, 6] as const)('headings may be of level %i', async (headingLevel) => {
  renderKit({ backend: createBackend(), headingLevel })
  expect(await screen.findByRole('heading', { level: headingLevel })).toHaveTextContent('사용할 계좌를 선택해 주세요')
})

test('headings are of level 2 unless the host says otherwise', async () => {
  renderKit({ backend: createBackend({ persona: 'newcomer' }) })
  await settle()
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1)
})
