import { isOnboardingError, OnboardingError } from '../../contract/onboarding-error.js'
import { isOutage } from '../gateway/upstream-error.js'
import type { BreakerState } from '../observability/health.js'
import type { Limits } from '../options/limits.js'
import type { Load, LoadContext, LoadResult } from './load.js'
import { createBulkhead, BulkheadFullError } from './bulkhead.js'
import { BrokenCircuitError, createCircuitBreaker } from './circuit-breaker.js'
import { withTimeLimit } from './with-time-limit.js'

/** The attempts of this process, of both resources. */
export interface UpstreamBreaker {
  /** Makes one attempt when it is its turn. Throws a fresh `OnboardingError`, `upstream_unavailable` while the breaker is open. */
  run<Data>(context: LoadContext, next: Load<Data>): Promise<LoadResult<Data>>
  getState(): BreakerState
}

/** A circuit breaker that counts signs of an outage only, and a bulkhead that limits attempts at the same time. */
export function createUpstreamBreaker(limits: Limits): UpstreamBreaker {
  const breaker = createCircuitBreaker({
    failuresToOpen: limits.breakerFailures,
    restMs: limits.breakerMs,
    probeMs: limits.attemptMs,
    isFailure: isOutage,
  })
  const turns = createBulkhead({ ...limits, slotMs: limits.totalMs })

  /** Milliseconds for an attempt. Throws if none are left, because the time went by in the queue. */
  function getMsLeft({ deadline }: LoadContext): number {
    const ms = Math.min(limits.attemptMs, deadline - performance.now())
    if (ms <= 0) throw new OnboardingError('rate_limited', { retryAfter: 1 })
    return ms
  }

  return {
    async run(context, next) {
      try {
        return await turns.run(context.deadline - performance.now(), () => {
          // A half-open breaker lets one attempt through. One that came too late must not look like a success to it.
          getMsLeft(context)
          return breaker.run(() => withTimeLimit(getMsLeft(context), (signal) => next({ ...context, signal })))
        })
      } catch (error) {
        throw createFreshError(error, context.requestId)
      }
    },
    getState: breaker.getState,
  }
}

/** Whatever else a thrown error carries may hold personal data. */
function createFreshError(thrown: unknown, requestId: string): OnboardingError {
  if (thrown instanceof BulkheadFullError) return new OnboardingError('rate_limited', { retryAfter: 1, requestId })
  if (thrown instanceof BrokenCircuitError) return new OnboardingError('upstream_unavailable', { requestId })
  if (!isOnboardingError(thrown)) return new OnboardingError('upstream_unavailable', { requestId })
  const { code, action, retryAfter, status } = thrown
  return new OnboardingError(code, { action, retryAfter, status, requestId })
}
