import { dayMs } from '../contract/time.js'

/** The sandbox's clock. It runs like the real one, and can be set. */
export interface SandboxClock {
  /** Epoch milliseconds. */
  now(): number
  /** Sets the clock; from there it runs on. */
  set(time: number): void
  /** Sets it some days ahead of where it is. */
  advance(days: number): void
  /** It is the real clock again. */
  reset(): void
}

export function createSandboxClock(realNow: () => number): SandboxClock {
  let offset = 0
  return {
    now: () => realNow() + offset,
    set: (time) => void (offset = time - realNow()),
    advance: (days) => void (offset += days * dayMs),
    reset: () => void (offset = 0),
  }
}
