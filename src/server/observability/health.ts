import type { Counters } from './counters.js'

/** `open` while this process does not call upstream, because too many attempts in a row failed. */
export type BreakerState = 'closed' | 'open'

/** `down` while the store is not used, because it failed. The kit works without it, with more calls upstream. */
export type StoreState = 'up' | 'down'

/** What `health()` returns. It costs no call. */
export interface OnboardingHealth {
  /** Calls left of the day's quota, as upstream said last; null if it has said nothing today. */
  quotaLeft: number | null
  /** `open` while this process does not call upstream, because too many attempts in a row failed. */
  breaker: BreakerState
  /** `down` while the store is not used, because it failed. */
  store: StoreState
  /** What was done since the process started. */
  counters: Counters
}
