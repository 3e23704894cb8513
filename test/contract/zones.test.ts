import { afterEach, beforeEach, expect, test } from 'vitest'
import { getSeoulDay } from '../../src/contract/seoul-day.js'
import { getDaysLeft, getNoticeDays, isConsentOver } from '../../src/contract/consent.js'

const zones = { 'Pacific/Kiritimati': -14, 'America/Los_Angeles': 8, 'Asia/Seoul': -9 }

/** Milliseconds around a midnight. */
const offsets = [-86_400_000, -3_600_000, -1, 0, 1, 3_600_000, 43_200_000]

/** Midnights in Seoul, in UTC and where clocks change in Los Angeles; a leap day and the turn of a year. */
const midnights = [
  '2026-01-14T15:00Z',
  '2026-01-15T00:00Z',
  '2026-03-08T10:00Z',
  '2026-11-01T09:00Z',
  '2028-02-28T15:00Z',
  '2026-12-31T15:00Z',
]

const instants = midnights.flatMap((midnight) => offsets.map((offset) => Date.parse(midnight) + offset))
const lastDays = [
  '2026-01-14',
  '2026-01-15',
  '2026-01-16',
  '2026-02-14',
  '2026-03-08',
  '2026-11-01',
  '2028-02-29',
  '2027-01-01',
]

const look = () =>
  instants.map((instant) => {
    const today = getSeoulDay(instant)
    const about = (day: string) => [getDaysLeft(day, today), isConsentOver(day, today), getNoticeDays(day, today)]
    return [today, ...lastDays.map(about)]
  })

const hasEndedAt = (time: string) => isConsentOver('2026-01-15', getSeoulDay(Date.parse(time)))

let zone: string | undefined
beforeEach(() => {
  zone = process.env.TZ
})
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test.each(Object.entries(zones))('consent dates in %s are what they are in UTC', (name, hoursWest) => {
  process.env.TZ = 'UTC'
  const expected = look()
  process.env.TZ = name
  expect(new Date('2026-01-15T00:00Z').getTimezoneOffset()).toBe(hoursWest * 60)
  expect(look()).toEqual(expected)
})

test.each(Object.keys(zones))('a consent ends with its last day in Seoul for a user in %s', (name) => {
  process.env.TZ = name
  expect(['2026-01-15T14:59:59.999Z', '2026-01-15T15:00:00Z'].map(hasEndedAt)).toEqual([false, true])
})

test.each(Object.keys(zones))('days left are whole where the clocks of %s change', (name) => {
  process.env.TZ = name
  expect(getDaysLeft('2026-03-09', '2026-03-07')).toBe(2)
  expect(getDaysLeft('2026-11-02', '2026-10-31')).toBe(2)
})
