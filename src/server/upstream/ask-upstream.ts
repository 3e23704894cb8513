import {
  bulkhead,
  BulkheadRejectedError,
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  handleWhen,
} from 'cockatiel'
import { retriedCodes } from '../../contract/error-status.js'
import { isOnboardingError, OnboardingError } from '../../contract/onboarding-error.js'
import type { GatewayAnswer, GatewayAsk } from '../gateway.js'
import type { Limits } from '../limits.js'
import type { LogMethod } from '../logger.js'
import { withTimeLimit } from '../with-time-limit.js'
import { isOutage } from './upstream-error.js'

interface Call<Answer> {
  attempt: (ask: GatewayAsk) => Promise<GatewayAnswer<Answer>>
  requestId: string
  /** Told about every attempt that failed. */
  warn: LogMethod
}

/** Whether upstream is asked: `open` while it is left alone after too many failures in a row. */
export type BreakerState = 'closed' | 'open'

/** The one way to upstream of this process. */
export interface Upstream {
  /** Asks once, and once more where the error table allows it and time is left. Throws only `OnboardingError`. */
  ask<Answer>(call: Call<Answer>): Promise<GatewayAnswer<Answer>>
  getBreakerState(): BreakerState
}

/** Upstream behind a breaker, which counts only what speaks against its health, and a limit of attempts at once. */
export function createUpstream(limits: Limits): Upstream {
  const { attemptMs, totalMs, retryDelayMs, responseBytes } = limits
  const breaker = circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: limits.breakerMs,
    breaker: new ConsecutiveBreaker(limits.breakerFailures),
  })
  const turns = bulkhead(limits.concurrency, limits.queue)

  /** Milliseconds an attempt may take. Throws where none are left: its time went by while it waited for its turn. */
  function getMsLeft(deadline: number): number {
    const ms = Math.min(attemptMs, deadline - performance.now())
    if (ms <= 0) throw new OnboardingError('rate_limited', { retryAfter: 1 })
    return ms
  }

  async function attemptOnce<Answer>(call: Call<Answer>, deadline: number): Promise<GatewayAnswer<Answer>> {
    const { attempt, requestId } = call
    const send = () =>
      withTimeLimit(getMsLeft(deadline), (signal) => attempt({ requestId, signal, responseBytes }))
        .then((answered) => () => answered)
        .catch(toThrower)
    const getAnswer = await turns.execute(() => {
      // To a breaker that lets one question through, a late one would look like a sign of life.
      getMsLeft(deadline)
      return breaker.execute(send)
    })
    return getAnswer()
  }

  return {
    async ask(call) {
      const deadline = performance.now() + totalMs
      for (let count = 1; ; count++) {
        try {
          return await attemptOnce(call, deadline)
        } catch (thrown) {
          const error = toOnboardingError(thrown, call.requestId)
          call.warn({ attempt: count, code: error.code, status: error.status }, 'ieum: upstream attempt failed')
          const pauseMs = retryDelayMs * (1 + Math.random())
          const isLast = count === 2 || performance.now() + pauseMs >= deadline || breaker.state !== CircuitState.Closed
          if (isLast || !retriedCodes.has(error.code)) throw error
          await new Promise((resolve) => setTimeout(resolve, pauseMs))
        }
      }
    },
    getBreakerState: () => (breaker.state === CircuitState.Closed ? 'closed' : 'open'),
  }
}

/** A business error proves upstream alive, so it must get past the breaker as a success. */
function toThrower(error: unknown): () => never {
  if (!isOnboardingError(error) || isOutage(error)) throw error
  return () => {
    throw error
  }
}

/** A fresh error: whatever else a thrown one carries may hold personal data. */
function toOnboardingError(thrown: unknown, requestId: string): OnboardingError {
  if (thrown instanceof BulkheadRejectedError) return new OnboardingError('rate_limited', { retryAfter: 1, requestId })
  if (thrown instanceof BrokenCircuitError) return new OnboardingError('upstream_unavailable', { requestId })
  if (!isOnboardingError(thrown)) return new OnboardingError('upstream_unavailable', { requestId })
  const { code, action, retryAfter, status } = thrown
  return new OnboardingError(code, { action, retryAfter, status, requestId })
}
