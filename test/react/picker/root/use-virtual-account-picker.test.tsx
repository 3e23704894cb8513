import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useVirtualAccountPicker, VirtualAccountPicker } from '../../../../src/react/index.js'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

function Counts() {
  const { accounts, shown, selected } = useVirtualAccountPicker()
  return <output>{`${accounts.length} linked, ${shown.length} shown, ${selected.length} selected`}</output>
}

test('the hook returns all accounts, those that match the filter and the selected ones', async () => {
  const children = (
    <VirtualAccountPicker>
      <Counts />
    </VirtualAccountPicker>
  )
  const { user } = renderKit({ backend: createTestBackend({ persona: 'many' }), children })
  expect(await screen.findByText('24 linked, 24 shown, 0 selected')).toBeVisible()
  await user.click(screen.getAllByRole('radio')[0]!)
  await user.type(screen.getByRole('searchbox'), '삼성')
  expect(screen.getByText('24 linked, 5 shown, 1 selected')).toBeVisible()
})
