import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useVirtualAccountPickerItem, VirtualAccountPicker } from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

function Row() {
  const { account, firm, selected } = useVirtualAccountPickerItem()
  return (
    <label>
      <VirtualAccountPicker.ItemInput />
      {`${firm} ${account.alias}${selected ? ' selected' : ''}`}
    </label>
  )
}

test('the hook returns the account, its firm and whether it is selected', async () => {
  const children = (
    <VirtualAccountPicker.Root>
      <VirtualAccountPicker.List>
        <Row />
      </VirtualAccountPicker.List>
    </VirtualAccountPicker.Root>
  )
  const { user } = renderKit({ backend: createTestBackend(), children })
  await user.click(await screen.findByText('신한투자증권 주식투자용'))
  expect(screen.getByText('신한투자증권 주식투자용 selected')).toBeVisible()
  expect(screen.getByText('신한투자증권 펀드투자용')).toBeVisible()
})
