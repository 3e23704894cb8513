import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

test.each([
  ['주식투자용', '주식투자용'],
  [null, '신한투자증권'],
])('an account with the alias %s reads %s', async (vtAccAlias, text) => {
  const backend = createTestBackend()
  await backend.patch({ accounts: [{ comId: '00002', vtAccNo: '160657695589800099', vtAccAlias }] })
  renderKit({ backend })
  await screen.findByRole('radio')
  expect(document.querySelector('.ieum-item-alias')).toHaveTextContent(text)
})
