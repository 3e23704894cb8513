import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { formatDate } from '../../../src/react/i18n/format-date.js'

afterEach(() => vi.unstubAllEnvs())

test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Seoul'])('in %s a day stays the same day', (zone) => {
  vi.stubEnv('TZ', zone)
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  const from = new Date('1900-01-01T00:00Z')
  const to = new Date('9999-12-31T00:00Z')
  fc.assert(
    fc.property(fc.date({ min: from, max: to, noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = day.split('-').map(Number)
      expect(formatDate(day, 'ko')).toBe(`${year}년 ${month}월 ${dayOfMonth}일`)
      expect(formatDate(day, 'en')).toMatch(new RegExp(`^[A-Z][a-z]+ ${dayOfMonth}, ${year}$`))
    }),
  )
})

test.each(['', 'soon', '20261110', '2026-02-30', '2026-13-01', '2026-11-10T09:00'])(
  'what is no day is shown as it is: "%s"',
  (text) => {
    expect([formatDate(text, 'ko'), formatDate(text, 'en')]).toEqual([text, text])
  },
)
