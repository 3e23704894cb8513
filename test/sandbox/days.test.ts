import { expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js'
import { getWireDay, getWireDayNextYear } from '../../src/sandbox/seoul-day.js'
import { askJson } from './gateway-caller.js'

function createAt(time: string): Sandbox {
  return createSandbox({ apiKey: 'test-key', now: () => Date.parse(time) })
}

test.each([
  ['before midnight in Seoul', '2026-11-22T14:59:59.999Z', '20261204', '20261110'],
  ['at midnight in Seoul', '2026-11-22T15:00:00.000Z', '20261205', '20261111'],
  ['before midnight in UTC', '2026-11-22T23:59:59.999Z', '20261205', '20261111'],
  ['at midnight in UTC', '2026-11-23T00:00:00.000Z', '20261205', '20261111'],
  ['before the new year in Seoul', '2026-12-31T14:59:59.999Z', '20270112', '20261219'],
  ['at the new year in Seoul', '2026-12-31T15:00:00.000Z', '20270113', '20261220'],
  ['twelve days before 29 February', '2028-02-17T03:00:00.000Z', '20280229', '20280205'],
  ['on 29 February', '2028-02-28T15:00:00.000Z', '20280312', '20280217'],
  ['twelve days after 29 February', '2028-03-12T03:00:00.000Z', '20280324', '20280229'],
])('%s the personas’ dates are days in Seoul', async (_, time, ending, ended) => {
  const sandbox = createAt(time)
  expect((await askJson(sandbox, 'consent', 'expiring')).body.serviceTermsExpireDate).toBe(ending)
  expect((await askJson(sandbox, 'consent', 'expired')).body.serviceTermsExpireDate).toBe(ended)
  expect((await askJson(sandbox, 'register', 'lapsed')).body.commonTermsExpireDate).toBe(ended)
})

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

test('yesterday of 1 March is 29 February in a leap year', () => {
  expect(getWireDay(Date.parse('2028-02-29T15:00:00Z'), -1)).toBe('20280229')
  expect(getWireDay(Date.parse('2027-02-28T15:00:00Z'), -1)).toBe('20270228')
})

test('a reset dates the personas anew', async () => {
  let now = Date.parse('2026-11-22T03:00:00Z')
  const sandbox = createSandbox({ apiKey: 'test-key', now: () => now })
  now = Date.parse('2027-01-01T03:00:00Z')
  sandbox.reset()
  expect((await askJson(sandbox, 'consent', 'expiring')).body.serviceTermsExpireDate).toBe('20270113')
})
