import { expect, test } from 'vitest'
import { groupByFirm } from '../../../src/react/firms/group-by-firm.js'

const createAccount = (firmCode: string, number: string) => ({
  id: `${firmCode}.${number}.`,
  firmCode,
  number,
  alias: null,
})

test('firms are in the order of their first account, and accounts keep their order', () => {
  const accounts = [createAccount('2', 'a'), createAccount('1', 'b'), createAccount('2', 'c'), createAccount('', 'd')]
  const groups = groupByFirm(accounts).map((group) => [group.id, group.accounts.map(({ number }) => number)])
  expect(groups).toEqual([
    ['2', ['a', 'c']],
    ['1', ['b']],
    ['', ['d']],
  ])
})

test('no accounts are no groups', () => {
  expect(groupByFirm([])).toEqual([])
})

test('firms without a code are told apart by the name that the provider gives', () => {
  const accounts = ['우리은행', '하나은행', '우리은행'].map((firmName) => ({
    ...createAccount('', firmName),
    firmName,
  }))
  expect(groupByFirm(accounts).map(({ id, accounts: own }) => [id, own.length])).toEqual([
    ['우리은행', 2],
    ['하나은행', 1],
  ])
})
