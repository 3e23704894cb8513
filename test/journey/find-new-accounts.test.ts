import { expect, test } from 'vitest'
import { addAccountIds } from '../../src/contract/account-id.js'
import { findNewAccounts } from '../../src/journey/find-new-accounts.js'

/** Accounts as `number alias`. */
const list = (...texts: string[]) =>
  addAccountIds(texts.map((text) => ({ firmCode: '00002', number: text.split(' ')[0]!, alias: text.split(' ')[1]! })))

test.each([
  ['that is linked', list('1 a'), list('1 a', '2 b'), ['00002.2.b']],
  ['that came in exchange', list('1 a', '2 b'), list('1 a', '3 c'), ['00002.3.c']],
  ['that came in exchange with the number of one that stays', list('1 a', '2 b'), list('1 a', '1 c'), ['00002.1.c']],
  ['that is renamed', list('1 a', '2 b'), list('1 c', '2 b'), []],
  ['that is renamed and moved', list('1 a', '2 b'), list('2 b', '1 c'), []],
  ['that has left', list('1 a', '2 b'), list('1 a'), []],
])('an account %s is new or not', (_, before, after, expected) => {
  expect(findNewAccounts(before, after)).toEqual(expected)
})
