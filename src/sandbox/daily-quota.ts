import { dayMs } from '../contract/time.js'

/** The calls allowed per day and those that remain, as in the gateway's headers. */
export interface QuotaLevel {
  limit: number
  remaining: number
}

/** The gateway's quota per day. It starts again at 00:00 UTC (Koscom Open Platform manual, 2018-05 to 2022-10, "Rate Limiting"). */
export interface DailyQuota {
  /** Counts one call; false if none was left. */
  take(): boolean
  getLevel(): QuotaLevel
  /** Sets the level for today; tomorrow starts with the whole limit. */
  setLevel(level: QuotaLevel): void
  reset(): void
}

/** Creates a full quota of `perDay` calls; `now` is the clock, epoch milliseconds. */
export function createDailyQuota(perDay: number, now: () => number): DailyQuota {
  const getDay = () => Math.floor(now() / dayMs)
  const refill = (limit: number) => ({ limit, remaining: limit, day: getDay() })
  let state = refill(perDay)

  function getLevel(): QuotaLevel {
    if (getDay() !== state.day) state = refill(state.limit)
    return { limit: state.limit, remaining: state.remaining }
  }

  return {
    take() {
      const { remaining } = getLevel()
      state.remaining = Math.max(0, remaining - 1)
      return remaining > 0
    },
    getLevel,
    setLevel({ limit, remaining }) {
      state = { limit, remaining, day: getDay() }
    },
    reset() {
      state = refill(perDay)
    },
  }
}
