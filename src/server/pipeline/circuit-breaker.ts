import type { BreakerState } from '../observability/health.js'
import { endsInTime } from './with-time-limit.js'

/** The breaker is open: the work was not begun. */
export class BrokenCircuitError extends Error {}

/** Stops work that keeps failing, and lets one piece of it through after a rest to find out whether it works again. */
export interface CircuitBreaker {
  /** Does the work. Throws {@link BrokenCircuitError} while the breaker is open. */
  run<Result>(work: () => Promise<Result>): Promise<Result>
  getState(): BreakerState
}

interface CircuitBreakerOptions {
  /** Failures in a row after which it opens. */
  failuresToOpen: number
  /** Milliseconds until one piece of work is let through. */
  restMs: number
  /** Milliseconds after which that one is given up: a runtime that drops a request never ends what it began. */
  probeMs: number
  /** Every other error shows that the other side works. */
  isFailure: (error: unknown) => boolean
}

interface Probe {
  startedAt: number
  end: Promise<unknown>
}

export function createCircuitBreaker(options: CircuitBreakerOptions): CircuitBreaker {
  const { failuresToOpen, restMs, probeMs, isFailure } = options
  let failures = 0
  let openedAt: number | null = null
  let probe: Probe | null = null

  async function runCounted<Result>(work: () => Promise<Result>, isProbe: boolean): Promise<Result> {
    try {
      const result = await work()
      countSuccess(isProbe)
      return result
    } catch (error) {
      if (isFailure(error)) countFailure(isProbe)
      else countSuccess(isProbe)
      throw error
    }
  }

  function countSuccess(isProbe: boolean): void {
    failures = 0
    if (isProbe) openedAt = null
  }

  function countFailure(isProbe: boolean): void {
    failures++
    if (isProbe || (openedAt === null && failures >= failuresToOpen)) openedAt = performance.now()
  }

  async function runProbe<Result>(work: () => Promise<Result>): Promise<Result> {
    const end = runCounted(work, true)
    const own: Probe = { startedAt: performance.now(), end }
    probe = own
    try {
      return await end
    } finally {
      if (probe === own) probe = null
    }
  }

  return {
    async run(work) {
      if (openedAt !== null && performance.now() - openedAt < restMs) throw new BrokenCircuitError()
      if (openedAt !== null && !(probe && performance.now() - probe.startedAt < probeMs)) return runProbe(work)
      if (probe) await endsInTime(probeMs, probe.end)
      if (openedAt !== null) throw new BrokenCircuitError()
      return runCounted(work, false)
    },
    getState: () => (openedAt === null ? 'closed' : 'open'),
  }
}
