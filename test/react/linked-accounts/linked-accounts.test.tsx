import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { LinkedAccounts } from '../../../src/react/index.js'
import { en } from '../../../src/react/i18n/locales/en.js'
import { createTestBackend } from '../../support/test-backend.js'
import { passSeconds, stopClock } from '../handoff.js'
import { comeBack, findHeading, getState, portal, renderKit, settle, type KitProps } from '../kit.js'

beforeEach(stopClock)

const title = '연결된 계좌'

async function renderCard(persona = 'hong', changes: object = {}, props: Partial<KitProps> = {}) {
  const backend = createTestBackend({ persona })
  if (Object.keys(changes).length > 0) await backend.patch(changes)
  const kit = renderKit({ backend, children: <LinkedAccounts />, ...props })
  await settle()
  return { ...kit, backend }
}

test('lists the accounts by firm, with the number masked but for its last ten digits', async () => {
  const { container } = await renderCard()
  expect(screen.getByRole('heading', { name: title })).toBeVisible()
  const rows = within(screen.getByRole('list', { name: '신한투자증권' })).getAllByRole('listitem')
  expect(rows.map((row) => row.querySelector('.ieum-item-alias')?.textContent)).toEqual(['주식투자용', '펀드투자용'])
  expect(rows[0]).toHaveTextContent('•••• •••• 5589 8000 99')
  expect(rows[0]).toHaveTextContent('5 5 8 9 8 0 0 0 9 9')
  expect(rows[0]!.querySelector('.ieum-item-number')).toHaveAttribute('aria-hidden', 'true')
  expect(container.innerHTML).not.toContain('16065769')
  expect(container.querySelector('input')).toBeNull()
})

test('shows until when each consent lasts, once', async () => {
  await renderCard('hong', { commonTermsExpireDate: '20270110', serviceTermsExpireDate: '20261001' })
  expect(screen.getAllByText('2027년 1월 10일까지')).toHaveLength(1)
  expect(screen.getAllByText('2026년 10월 1일까지')).toHaveLength(1)
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    '핀테크 포털 공통 동의',
    '이 서비스 정보 제공 동의',
  ])
  expect(screen.queryByRole('link', { name: '동의 갱신하기' })).toBeNull()
})

test('a consent whose end is not known refers to the portal', async () => {
  await renderCard('hong', { commonTermsExpireDate: '20270110', serviceTermsExpireDate: '00000000' })
  expect(screen.getByText('포털에서 확인할 수 있어요')).toBeVisible()
})

test.each([
  ['20260127', '동의가 12일 뒤 만료돼요'],
  ['20260115', '동의가 오늘 만료돼요'],
])('a consent until %s says so and offers to renew it', async (serviceTermsExpireDate, text) => {
  const { user } = await renderCard('hong', { serviceTermsExpireDate })
  expect(screen.getByText(text)).toBeVisible()
  await user.click(screen.getByRole('link', { name: '동의 갱신하기' }))
  expect(await screen.findByRole('button', { name: '갱신을 마쳤어요' })).toBeVisible()
})

test('manages accounts and consents at the portal, and shows what has changed there', async () => {
  const { user, backend } = await renderCard(
    'hong',
    {},
    { portal: { ...portal, manageUrl: 'https://portal.test/manage' } },
  )
  const link = screen.getByRole('link', { name: '포털에서 관리하기' })
  expect(link).toHaveAttribute('href', 'https://portal.test/manage')
  await user.click(link)
  await backend.patch({ accounts: backend.getRows('hong').slice(0, 1) })
  passSeconds(60)
  comeBack()
  await settle()
  expect(screen.getAllByRole('listitem')).toHaveLength(1)
})

test('loads the two resources and nothing else', async () => {
  const { backend } = await renderCard()
  expect(backend.requests.toSorted()).toEqual(['consent', 'register'])
})

test.each([
  ['newcomer', 'signUpNeeded', '핀테크 포털 가입이 필요해요'],
  ['unlinked', 'linkNeeded', '연결된 계좌가 없어요'],
  ['expired', 'renewalNeeded', '정보 제공 동의가 만료됐어요'],
  ['locked', 'failed', '포털 계정이 잠겨 있어요'],
])('draws the screen of every other state: %s, %s', async (persona, state, heading) => {
  await renderCard(persona)
  expect(getState()).toBe(state)
  expect(await findHeading(heading)).toBeVisible()
})

test('waits with the skeleton', async () => {
  renderKit({ backend: createTestBackend(), children: <LinkedAccounts /> })
  expect(getState()).toBe('checking')
  await settle()
})

test('speaks English', async () => {
  await renderCard('hong', { commonTermsExpireDate: '20270110' }, { locale: en })
  expect(screen.getByRole('heading', { name: 'Linked accounts' })).toBeVisible()
  expect(screen.getByText('Until January 10, 2027')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Manage on the portal' })).toBeVisible()
})

test('the Korean name of a firm says its language on an English page', async () => {
  const firms = { '00002': { name: '신한투자증권' } }
  renderKit({ backend: createTestBackend(), locale: en, firms, children: <LinkedAccounts /> })
  expect(await screen.findByText('신한투자증권', { selector: '.ieum-firm-name' })).toHaveAttribute('lang', 'ko')
})
