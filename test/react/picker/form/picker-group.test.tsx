import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { VirtualAccountPickerProps } from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { Cards } from '../../conformance/layouts.js'
import { renderKit, settle } from '../../kit.js'

const choose = '사용할 계좌를 선택해\u00a0주세요'

test('the accounts are one group with a name', async () => {
  renderKit({ backend: createTestBackend() })
  const group = await screen.findByRole('group', { name: choose })
  expect(within(group).getAllByRole('radio')).toHaveLength(2)
})

async function renderCards(props: VirtualAccountPickerProps) {
  const kit = renderKit({ backend: createTestBackend(), children: <Cards {...props} /> })
  await settle()
  return kit
}

test('the state of the whole is on the group', async () => {
  const { unmount } = await renderCards({ disabled: true })
  expect(screen.getByRole('group')).toHaveAttribute('data-disabled', 'true')
  expect(screen.getByRole('group')).not.toHaveAttribute('data-readonly')
  unmount()
  await renderCards({ readOnly: true })
  expect(screen.getByRole('group')).toHaveAttribute('data-readonly', 'true')
})
