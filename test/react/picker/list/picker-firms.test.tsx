import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { ByFirm } from '../../conformance/layouts.js'
import { renderKit, settle } from '../../kit.js'

const choose = '사용할 계좌를 선택해\u00a0주세요'

test('the accounts of one firm are a group of their own, in the order of first accounts', async () => {
  renderKit({ backend: createTestBackend({ persona: 'many' }) })
  const group = await screen.findByRole('group', { name: choose })
  const firms = within(group).getAllByRole('group')
  const names = firms.map((firm) => firm.querySelector('p')?.textContent)
  expect(names).toEqual(['신한투자증권', '삼성증권', '키움증권', '미래에셋증권', 'KB증권'])
  expect(firms.map((firm) => within(firm).getAllByRole('radio').length)).toEqual([5, 5, 5, 5, 4])
})

test("a firm's own header names its group", async () => {
  renderKit({ backend: createTestBackend({ persona: 'many' }), children: <ByFirm /> })
  await settle()
  const groups = screen.getAllByRole('group', { name: /증권$/ })
  const headings = screen.getAllByRole('heading', { level: 3 })
  expect(groups.map((group) => within(group).getByRole('heading'))).toEqual(headings)
  expect(headings).toHaveLength(5)
  expect(groups[0]).toHaveAccessibleName('신한투자증권')
})

const getFilter = () => screen.getByRole('searchbox', { name: '계좌 검색' })

test('a firm whose accounts are all hidden is hidden', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'many' }) })
  await screen.findAllByRole('radio')
  await user.type(getFilter(), '삼성')
  expect(screen.getAllByRole('group', { name: /증권$/ })).toHaveLength(1)
  expect(screen.getByText('신한투자증권')).not.toBeVisible()
})
