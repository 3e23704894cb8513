import { expect, test } from 'vitest'
import { getWireDay, getWireDayNextYear } from '../../src/sandbox/seoul-day.js'

test.each([
  ['2026-11-22T03:00:00Z', '20271122'],
  ['2027-12-31T15:00:00Z', '20290101'],
  ['2028-02-28T14:59:59Z', '20290228'],
  ['2028-02-28T15:00:00Z', '20290228'],
  ['2028-02-29T15:00:00Z', '20290301'],
  ['2027-02-27T15:00:00Z', '20280228'],
])('a year from %s ends on %s', (time, day) => {
  expect(getWireDayNextYear(Date.parse(time))).toBe(day)
})

test('the day before 1 March is 29 February in a leap year', () => {
  expect(getWireDay(Date.parse('2028-02-29T15:00:00Z'), -1)).toBe('20280229')
  expect(getWireDay(Date.parse('2027-02-28T15:00:00Z'), -1)).toBe('20270228')
})

test('the day changes at 15:00 UTC', () => {
  expect(getWireDay(Date.parse('2026-11-22T14:59:59.999Z'))).toBe('20261122')
  expect(getWireDay(Date.parse('2026-11-22T15:00:00.000Z'))).toBe('20261123')
})
