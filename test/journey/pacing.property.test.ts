import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { getPollDelay, getReturnDelay, isSpaced } from '../../src/journey/pacing.js'
import { handoffOf } from './journey-data.js'

const time = fc.nat({ max: 1_000_000 })

test('however late its timers are, a page polls at most six times per handoff', () => {
  const timers = fc.record({
    startedAt: time,
    delays: fc.array(fc.nat({ max: 60_000 }), { minLength: 7, maxLength: 7 }),
  })
  fc.assert(
    fc.property(timers, ({ startedAt, delays }) => {
      const handoff = { ...handoffOf('link'), startedAt }
      let now = startedAt
      const checks = delays.filter((lateness) => {
        const delay = getPollDelay(handoff, now)
        now += (delay ?? 0) + lateness
        return delay !== null
      })
      expect(checks.length).toBeLessThanOrEqual(6)
      expect(getPollDelay(handoff, startedAt + 420_000)).toBeNull()
    }),
  )
})

test('however often the user comes back, at most eight returns per handoff lead to a recheck, 3 s apart', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 10_000 }), { maxLength: 40 }), (pauses) => {
      let handoff = handoffOf('signUp')
      let now = 0
      const checks = [0]
      for (const pause of pauses) {
        now += pause
        const before = checks.at(-1) ?? 0
        const delay = getReturnDelay(handoff, before, now)
        if (delay === null) continue
        now += delay
        expect(isSpaced(before, now)).toBe(true)
        checks.push(now)
        handoff = { ...handoff, checks: handoff.checks + 1 }
      }
      expect(checks.length - 1).toBe(Math.min(pauses.length, 8))
    }),
  )
})
