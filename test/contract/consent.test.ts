import { expect, test } from 'vitest'
import { getSeoulDay } from '../../src/contract/seoul-day.js'
import { getDaysLeft, getNoticeDays, isConsentOver, needsRenewal } from '../../src/contract/consent.js'

const today = '2026-01-15'

test.each([
  ['2026-02-15', 31],
  ['2026-02-14', 30],
  ['2026-01-16', 1],
  ['2026-01-15', 0],
  ['2026-01-14', -1],
  ['2027-01-15', 365],
  ['2028-03-01', 776],
])('from 2026-01-15 a consent until %s has %i days left', (expiresOn, days) => {
  expect(getDaysLeft(expiresOn, today)).toBe(days)
})

test.each([
  { expiresOn: '2027-01-15', over: false, notice: null, renew: false },
  { expiresOn: '2026-02-15', over: false, notice: null, renew: false },
  { expiresOn: '2026-02-14', over: false, notice: 30, renew: true },
  { expiresOn: '2026-01-16', over: false, notice: 1, renew: true },
  { expiresOn: '2026-01-15', over: false, notice: 0, renew: true },
  { expiresOn: '2026-01-14', over: true, notice: null, renew: true },
  { expiresOn: '2020-01-01', over: true, notice: null, renew: true },
  { expiresOn: null, over: false, notice: null, renew: false },
])(
  'on 2026-01-15 a consent until $expiresOn is over: $over, has notice days: $notice, needs renewal: $renew',
  ({ expiresOn, ...expected }) => {
    const actual = {
      over: isConsentOver(expiresOn, today),
      notice: getNoticeDays(expiresOn, today),
      renew: needsRenewal(expiresOn, today),
    }
    expect(actual).toEqual(expected)
  },
)

test.each([
  ['2026-01-15T14:59:59.999Z', false],
  ['2026-01-15T15:00:00.000Z', true],
])('a consent is over from midnight in Seoul after its last day: at %s it is over: %s', (time, over) => {
  expect(isConsentOver('2026-01-15', getSeoulDay(Date.parse(time)))).toBe(over)
})
