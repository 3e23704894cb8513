const dayMs = 86_400_000

/** The day's calls and what is left of them, as the gateway's headers say it. */
export interface QuotaLevel {
  limit: number
  remaining: number
}

/** The gateway's count of calls per day, which starts again at 00:00 UTC (manual, "Rate Limiting"). */
export interface Quota {
  /** Counts one call; false when none was left. */
  take(): boolean
  level(): QuotaLevel
  /** Replaces the level for today; tomorrow starts with the whole limit. */
  set(level: QuotaLevel): void
  reset(): void
}

/** A full quota of `perDay` calls by the clock `now` (epoch milliseconds). */
export function createQuota(perDay: number, now: () => number): Quota {
  const getDay = () => Math.floor(now() / dayMs)
  const refill = (limit: number) => ({ limit, remaining: limit, day: getDay() })
  let state = refill(perDay)

  function level(): QuotaLevel {
    if (getDay() !== state.day) state = refill(state.limit)
    return { limit: state.limit, remaining: state.remaining }
  }

  return {
    take() {
      const { remaining } = level()
      state.remaining = Math.max(0, remaining - 1)
      return remaining > 0
    },
    level,
    set({ limit, remaining }) {
      state = { limit, remaining, day: getDay() }
    },
    reset() {
      state = refill(perDay)
    },
  }
}
