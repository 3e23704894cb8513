import { expect, test } from 'vitest'
import { createAccountNumber } from '../../src/sandbox/account-number.js'

const numbers = Array.from({ length: 5000 }, (_, n) => createAccountNumber(n))

test('has 18 digits and ends in 00099', () => {
  for (const number of numbers) expect(number).toMatch(/^1606\d{9}00099$/)
})

test('differs for every n, also in the last ten digits', () => {
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(new Set(numbers.map((number) => number.slice(-10))).size).toBe(numbers.length)
})
