import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { personas } from '../../../src/testing/index.js'
import { createTestBackend } from '../../support/test-backend.js'
import { getState, renderKit } from '../kit.js'

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
  locked: ['failed', '포털 계정이 잠겨 있어요', '포털에서 잠금 풀기'],
}

test('every persona has a screen', () => {
  expect(Object.keys(screens).toSorted()).toEqual(personas.map(({ id }) => id).toSorted())
})

test.each(Object.entries(screens).map((row) => row.flat()))('%s is shown %s', async (...row) => {
  const [persona, state, heading, wayOn] = row as [string, string, string, string]
  renderKit({ backend: createTestBackend({ persona }) })
  await waitFor(() => expect(getState()).toBe(state), { timeout: 5000 })
  expect(document.querySelector('h2')).toHaveTextContent(heading)
  expect(screen.getByText(wayOn).closest('a')).toHaveAttribute('target', '_blank')
})
