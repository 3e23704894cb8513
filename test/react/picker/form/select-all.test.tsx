import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { VirtualAccountPicker } from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

const multiple = <VirtualAccountPicker mode="multiple" />

const isChecked = (box: HTMLElement) => box instanceof HTMLInputElement && box.checked

test('all accounts are chosen at once, and none of them again', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'many' }), children: multiple })
  await user.click(await screen.findByRole('button', { name: '모두 선택하기' }))
  expect(screen.getAllByRole('checkbox').filter(isChecked)).toHaveLength(24)
  await user.click(screen.getByRole('button', { name: '모두 해제하기' }))
  expect(screen.getAllByRole('checkbox').filter(isChecked)).toHaveLength(0)
})

test('only what the filter shows is chosen, beside what was chosen before', async () => {
  const { user } = renderKit({ backend: createTestBackend({ persona: 'many' }), children: multiple })
  const [first] = await screen.findAllByRole('checkbox')
  await user.click(first!)
  await user.type(screen.getByRole('searchbox'), '키움')
  const shown = screen.getAllByRole('checkbox').length
  await user.click(screen.getByRole('button', { name: '모두 선택하기' }))
  await user.clear(screen.getByRole('searchbox'))
  expect(screen.getAllByRole('checkbox').filter(isChecked)).toHaveLength(shown + 1)
})

test.each([
  ['a single choice', <VirtualAccountPicker key="a" />],
  ['a choice that cannot be changed', <VirtualAccountPicker key="b" mode="multiple" readOnly />],
])('%s has nothing to choose all at once', async (_, children) => {
  renderKit({ backend: createTestBackend(), children })
  await screen.findByRole('group', { name: '사용할 계좌를 선택해\u00a0주세요' })
  expect(screen.queryByRole('button', { name: '모두 선택하기' })).toBeNull()
})
