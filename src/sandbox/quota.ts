const dayMs = 86_400_000

/** What is left of the day's calls, as the gateway's headers say it. */
interface QuotaLevel {
  limit: number
  left: number
}

/** The gateway's count of calls per day, which starts again at 00:00 UTC (manual, "Rate Limiting"). */
export interface Quota {
  /** Counts one call; false when none was left. */
  take(): boolean
  level(): QuotaLevel
  /** A new limit alone also refills what is left. */
  set(level: Partial<QuotaLevel>): void
  reset(): void
}

/** A full quota of `perDay` calls by the clock `now` (epoch milliseconds). */
export function createQuota(perDay: number, now: () => number): Quota {
  const getDay = () => Math.floor(now() / dayMs)
  let state = { limit: perDay, left: perDay, day: getDay() }

  function level(): QuotaLevel {
    if (getDay() !== state.day) state = { ...state, left: state.limit, day: getDay() }
    return { limit: state.limit, left: state.left }
  }

  return {
    take() {
      const { left } = level()
      state.left = Math.max(0, left - 1)
      return left > 0
    },
    level,
    set({ limit = state.limit, left = limit }) {
      state = { limit, left, day: getDay() }
    },
    reset() {
      state = { limit: perDay, left: perDay, day: getDay() }
    },
  }
}
