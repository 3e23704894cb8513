import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { en } from '../../src/react/locales/en.js'
import { ko } from '../../src/react/locales/ko.js'
import { formatMessage } from '../../src/react/messages.js'
import { createBackend, findHeading, renderKit, settle } from './kit.js'

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

test('a change of language redraws the words and keeps the choice', async () => {
  const { user, change } = renderKit({ backend: createBackend() })
  await user.click(await screen.findByRole('radio', { name: '신한투자증권 펀드투자용' }))
  change({ locale: en })
  expect(screen.getByRole('radio', { name: 'Shinhan 펀드투자용' })).toBeChecked()
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

const placeholdersOf = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].toSorted()

test('English has every text, with the placeholders of the Korean one', () => {
  expect(Object.keys(en.messages).toSorted()).toEqual(Object.keys(ko.messages).toSorted())
  for (const [key, message] of Object.entries(ko.messages)) {
    const english = en.messages[key as keyof typeof en.messages]
    expect([key, placeholdersOf(english)]).toEqual([key, placeholdersOf(message)])
  }
})

test.each([
  ['{count} of {count}', { count: 0 }, '0 of 0'],
  ['{a}{b}', { a: '{b}', b: 1 }, '{b}1'],
  ['{unknown}', {}, '{unknown}'],
  [{ other: 'all {count}' }, { count: 1 }, 'all 1'],
  [{ other: 'none' }, {}, 'none'],
])('%j with %j reads %s', (message, values, text) => {
  expect(formatMessage(message, 'en', values)).toBe(text)
})
