import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createTestBackend } from '../../support/test-backend.js'
import { renderKit } from '../kit.js'

const vtAccNo = '160657695589800099'

test.each([
  ['the directory’s if nobody gives one', {}, undefined, '신한투자증권'],
  ['the provider’s before the directory’s', { firmName: '신한' }, undefined, '신한'],
  ['the host’s before the provider’s', { firmName: '신한' }, { '00002': { name: '우리 회사' } }, '우리 회사'],
  ['the provider’s for a firm without a code', { comId: undefined, firmName: '우리은행' }, undefined, '우리은행'],
])('the name of a firm is %s', async (_, row, firms, name) => {
  const backend = createTestBackend({ persona: 'hong' })
  await backend.patch({ accounts: [{ comId: '00002', vtAccNo, vtAccAlias: '월급', ...row }] })
  renderKit({ backend, ...(firms && { firms }) })
  expect(await screen.findByRole('radio')).toHaveAccessibleName(`${name} 월급`)
  expect(screen.getByRole('group', { name })).toBeVisible()
})
