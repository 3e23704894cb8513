import { expect, test } from 'vitest'
import { formatKoreanDay } from '../../../src/sandbox/portal/korean-day.js'

test.each([
  ['20261103', '2026년 11월 3일'],
  ['20280229', '2028년 2월 29일'],
  [null, null],
  ['', null],
  ['null', null],
  ['00000000', null],
])('formats %j as %j', (day, text) => {
  expect(formatKoreanDay(day)).toBe(text)
})
