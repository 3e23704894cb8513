import { dayMs } from '../../contract/time.js'
import { isIsoDay } from '../../contract/wire-value.js'
import type { SandboxClock } from '../sandbox-clock.js'
import { ControlError } from './control-error.js'
import { integer, readFields, type FieldRule } from './read-fields.js'

interface ClockPatch {
  now?: string | null
  days?: number
}

/** As far as days in Seoul can be told: `YYYYMMDD` has four digits for the year. */
const [earliest, latest] = [Date.UTC(1000, 0, 2), Date.UTC(9999, 11, 30)]
const maxDays = 36_500

const now: FieldRule = {
  allowed: 'a time with its zone, e.g. "2027-01-15T09:00:00+09:00", or null for the real clock',
  test: (value) => value === null || (typeof value === 'string' && isTime(value)),
}

/** Sets the clock. Throws a {@link ControlError} 400. */
export function patchClock(text: string, clock: SandboxClock): { now: string } {
  const patch = readFields<ClockPatch>(text, { now, days: integer(0, maxDays) })
  const time = getTime(patch, clock)
  if (!isInRange(time)) throw new ControlError(400, '"days" leads past the year 9999.')
  if (patch.now === null) clock.reset()
  else if (patch.now !== undefined) clock.set(Date.parse(patch.now))
  clock.advance(patch.days ?? 0)
  return describeClock(clock)
}

export function describeClock(clock: SandboxClock): { now: string } {
  return { now: new Date(clock.now()).toISOString() }
}

function getTime({ now: start, days = 0 }: ClockPatch, clock: SandboxClock): number {
  return (start ? Date.parse(start) : clock.now()) + days * dayMs
}

function isTime(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(text) && isIsoDay(text.slice(0, 10)) && isInRange(Date.parse(text))
  )
}

function isInRange(time: number): boolean {
  return time >= earliest && time <= latest
}
