import { expect, test } from 'vitest'
import { formatAgo, formatTime } from '../../../src/devtools/panel/format.js'

test.each([
  [-5, '0 s ago'],
  [12_400, '12 s ago'],
  [89_000, '89 s ago'],
  [150_000, '3 min ago'],
])('%d ms are %s', (ms, text) => {
  expect(formatAgo(ms)).toBe(text)
})

test('a time has milliseconds', () => {
  expect(formatTime(Date.UTC(2027, 0, 2, 3, 4, 5, 67))).toMatch(/^\d\d:\d\d:05\.067$/)
})
