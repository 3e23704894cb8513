import { expect, test } from 'vitest'
import { createAccounts, fiveFirms, manyFirms } from '../../../src/sandbox/personas/seed-accounts.js'

test('spreads the accounts over the firms in turn', () => {
  const codes = createAccounts(0, 7, fiveFirms).map(({ comId }) => comId)
  expect(codes).toEqual([...fiveFirms, ...fiveFirms.slice(0, 2)])
})

test('numbers an alias from its second use', () => {
  const aliases = createAccounts(0, 24, fiveFirms).map(({ vtAccAlias }) => vtAccAlias)
  expect([aliases[0], aliases[8], aliases[16]]).toEqual(['주식투자용', '주식투자용 2', '주식투자용 3'])
  expect(new Set(aliases).size).toBe(24)
})

test('gives no number twice, in one list or in two with other first numbers', () => {
  const rows = [...createAccounts(100, 24, fiveFirms), ...createAccounts(1000, 1000, manyFirms)]
  expect(new Set(rows.map(({ vtAccNo }) => vtAccNo)).size).toBe(1024)
})
