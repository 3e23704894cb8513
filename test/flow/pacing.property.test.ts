import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { getPollDelay, getReturnDelay, isSpaced } from '../../src/flow/pacing.js'
import { attemptOf } from './facts.js'

const time = fc.nat({ max: 1_000_000 })

test('however late its timers are, a page looks at most six times per hand-off and then stops', () => {
  const timers = fc.record({
    startedAt: time,
    delays: fc.array(fc.nat({ max: 60_000 }), { minLength: 7, maxLength: 7 }),
  })
  fc.assert(
    fc.property(timers, ({ startedAt, delays }) => {
      const attempt = { ...attemptOf('link'), startedAt }
      let now = startedAt
      const looks = delays.filter((lateness) => {
        const delay = getPollDelay(attempt, now)
        now += (delay ?? 0) + lateness
        return delay !== null
      })
      expect(looks.length).toBeLessThanOrEqual(6)
      expect(getPollDelay(attempt, startedAt + 420_000)).toBeNull()
    }),
  )
})

test('however often somebody comes back, at most eight returns per hand-off are answered, 3 s apart', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 10_000 }), { maxLength: 40 }), (pauses) => {
      let attempt = attemptOf('signUp')
      let now = 0
      const asked = [0]
      for (const pause of pauses) {
        now += pause
        const before = asked.at(-1) ?? 0
        const delay = getReturnDelay(attempt, before, now)
        if (delay === null) continue
        now += delay
        expect(isSpaced(before, now)).toBe(true)
        asked.push(now)
        attempt = { ...attempt, checks: attempt.checks + 1 }
      }
      expect(asked.length - 1).toBe(Math.min(pauses.length, 8))
    }),
  )
})
