import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitAccountNumber } from '../../../../src/react/picker/item/split-account-number.js'

test.each([
  ['', '', ''],
  ['1', '', '1'],
  ['1234567890', '', '1234 5678 90'],
  ['12345678901', '1', '2345 6789 01'],
  ['160657695589800099', '1606 5769', '5589 8000 99'],
])('the number "%s" has the masked part "%s" and the readable part "%s"', (number, masked, shown) => {
  expect(splitAccountNumber(number)).toEqual({ masked, shown })
})

test('both parts together are the number, whatever it is', () => {
  const number = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(' ', ''))
  fc.assert(
    fc.property(number, (text) => {
      const { masked, shown } = splitAccountNumber(text)
      expect((masked + shown).replaceAll(' ', '')).toBe(text)
    }),
  )
})
