import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { personas } from '../../src/testing/index.js'
import { createBackend, findHeading, getState, renderKit } from './kit.js'

const choose = '사용할 계좌를 선택해 주세요'

const screens: Record<string, [state: string, heading: string, wayOn: string]> = {
  newcomer: ['signUpNeeded', '핀테크 포털 가입이 필요해요', '핀테크 포털에서 가입하기'],
  unknown: ['signUpNeeded', '핀테크 포털 가입이 필요해요', '핀테크 포털에서 가입하기'],
  unlinked: ['linkNeeded', '연결된 계좌가 없어요', '포털에서 계좌 연결하기'],
  hong: ['choosing', choose, '다른 계좌 더 연결하기'],
  many: ['choosing', choose, '다른 계좌 더 연결하기'],
  heavy: ['choosing', choose, '다른 계좌 더 연결하기'],
  expiring: ['choosing', choose, '동의 갱신하기'],
  expired: ['renewalNeeded', '정보 제공 동의가 만료됐어요', '동의 갱신하기'],
  lapsed: ['renewalNeeded', '정보 제공 동의가 만료됐어요', '동의 갱신하기'],
  odd: ['choosing', choose, '다른 계좌 더 연결하기'],
  locked: ['failed', '포털 계정이 잠겨 있어요', '포털에 로그인하기'],
}

test('every persona has a screen', () => {
  expect(Object.keys(screens).toSorted()).toEqual(personas.map(({ id }) => id).toSorted())
})

test.each(Object.entries(screens).map((row) => row.flat()))('%s is shown %s', async (...row) => {
  const [persona, state, heading, wayOn] = row as [string, string, string, string]
  renderKit({ backend: createBackend({ persona }) })
  await waitFor(() => expect(getState()).toBe(state), { timeout: 5000 })
  expect(document.querySelector('h2')).toHaveTextContent(heading)
  expect(screen.getByText(wayOn).closest('a')).toHaveAttribute('target', '_blank')
})

test('hong has two accounts, each selectable on its own, and nothing preselected', async () => {
  const { user } = renderKit({ backend: createBackend() })
  const [stocks, funds] = await Promise.all(
    ['신한투자증권 주식투자용', '신한투자증권 펀드투자용'].map((name) => screen.findByRole('radio', { name })),
  )
  expect(screen.getAllByRole('radio')).toEqual([stocks, funds])
  expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  await user.click(stocks!)
  expect(stocks).toBeChecked()
  expect(funds).not.toBeChecked()
  await user.click(funds!)
  expect(stocks).not.toBeChecked()
  expect(funds).toBeChecked()
})

test('the accounts are one group with a name', async () => {
  renderKit({ backend: createBackend() })
  const group = await screen.findByRole('group', { name: choose })
  expect(within(group).getAllByRole('radio')).toHaveLength(2)
})

test('the accounts of one firm are a group of their own, in the order of first accounts', async () => {
  renderKit({ backend: createBackend({ persona: 'many' }) })
  const group = await screen.findByRole('group', { name: choose })
  const firms = within(group).getAllByRole('group')
  const names = firms.map((firm) => firm.querySelector('p')?.textContent)
  expect(names).toEqual(['신한투자증권', '삼성증권', '키움증권', '미래에셋증권', 'KB증권'])
  expect(firms.map((firm) => within(firm).getAllByRole('radio').length)).toEqual([5, 5, 5, 5, 4])
})

test.each([
  ['an unknown firm by its code', '99999 모르는 증권사'],
  ['an account without an alias by its firm', '신한투자증권'],
  ['an account without a firm by its alias', '증권사 정보 없음 증권사 null'],
  ['markup in an alias as text', '삼성증권 <script>x()</script>'],
  ['an alias without the spaces around it', '키움증권 연금저축'],
])('odd data shows %s', async (_, name) => {
  renderKit({ backend: createBackend({ persona: 'odd' }) })
  expect((await screen.findAllByRole('radio', { name })).length).toBeGreaterThan(0)
})

test('the sign-up screen says what to have ready', async () => {
  renderKit({ backend: createBackend({ persona: 'newcomer' }) })
  await findHeading('핀테크 포털 가입이 필요해요')
  expect(screen.getByText('가입 전에 준비해 주세요')).toBeVisible()
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
})

test('a consent that ends soon is told, and can be hidden', async () => {
  const { user } = renderKit({ backend: createBackend({ persona: 'expiring' }) })
  expect(await screen.findByText('동의가 12일 뒤 만료돼요')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '오늘은 그만 보기' }))
  expect(screen.queryByText('동의가 12일 뒤 만료돼요')).toBeNull()
})
