import { expect, test } from 'vitest'
import { getSeoulDay } from '../../src/contract/seoul-day.js'
import { getDaysLeft, getNoticeDays, hasEnded, needsRenewal } from '../../src/flow/consent.js'

const today = '2026-01-15'

test.each([
  ['2026-02-15', 31],
  ['2026-02-14', 30],
  ['2026-01-16', 1],
  ['2026-01-15', 0],
  ['2026-01-14', -1],
  ['2027-01-15', 365],
  ['2028-03-01', 776],
])('from 2026-01-15 until %s it is %i days', (expiresOn, days) => {
  expect(getDaysLeft(expiresOn, today)).toBe(days)
})

test.each([
  { expiresOn: '2027-01-15', ended: false, notice: null, renew: false },
  { expiresOn: '2026-02-15', ended: false, notice: null, renew: false },
  { expiresOn: '2026-02-14', ended: false, notice: 30, renew: true },
  { expiresOn: '2026-01-16', ended: false, notice: 1, renew: true },
  { expiresOn: '2026-01-15', ended: false, notice: 0, renew: true },
  { expiresOn: '2026-01-14', ended: true, notice: null, renew: true },
  { expiresOn: '2020-01-01', ended: true, notice: null, renew: true },
  { expiresOn: null, ended: false, notice: null, renew: false },
])('a consent until $expiresOn: ended $ended, notice $notice, to renew $renew', ({ expiresOn, ...expected }) => {
  const actual = {
    ended: hasEnded(expiresOn, today),
    notice: getNoticeDays(expiresOn, today),
    renew: needsRenewal(expiresOn, today),
  }
  expect(actual).toEqual(expected)
})

test.each([
  ['2026-01-15T14:59:59.999Z', false],
  ['2026-01-15T15:00:00.000Z', true],
])('the last day ends at midnight in Seoul: at %s ended is %s', (time, ended) => {
  expect(hasEnded('2026-01-15', getSeoulDay(Date.parse(time)))).toBe(ended)
})
