import { retriedCodes } from '../contract/error-status.js'
import { isOnboardingError, OnboardingError } from '../contract/onboarding-error.js'
import type { GatewayAnswer, GatewayAsk } from './gateway.js'
import type { Limits } from './limits.js'
import type { LogMethod } from './logger.js'
import { withTimeLimit } from './with-time-limit.js'

interface AskUpstreamOptions {
  requestId: string
  limits: Limits
  /** Told about every attempt that failed. */
  warn: LogMethod
}

type Attempt<Answer> = (ask: GatewayAsk) => Promise<GatewayAnswer<Answer>>

/** Asks once, and once more where the error table allows it and time is left. Throws only `OnboardingError`. */
export async function askUpstream<Answer>(
  attempt: Attempt<Answer>,
  { requestId, limits, warn }: AskUpstreamOptions,
): Promise<GatewayAnswer<Answer>> {
  const { attemptMs, totalMs, retryDelayMs, responseBytes } = limits
  const deadline = performance.now() + totalMs
  for (let count = 1; ; count++) {
    const ms = Math.min(attemptMs, deadline - performance.now())
    try {
      return await withTimeLimit(ms, (signal) => attempt({ requestId, signal, responseBytes }))
    } catch (thrown) {
      const error = toOnboardingError(thrown, requestId)
      warn({ attempt: count, code: error.code, status: error.status }, 'ieum: upstream attempt failed')
      const pauseMs = retryDelayMs * (1 + Math.random())
      const isLast = count === 2 || performance.now() + pauseMs >= deadline
      if (isLast || !retriedCodes.has(error.code)) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}

/** A fresh error: whatever else a thrown one carries may hold personal data. */
function toOnboardingError(thrown: unknown, requestId: string): OnboardingError {
  if (!isOnboardingError(thrown)) return new OnboardingError('upstream_unavailable', { requestId })
  const { code, action, retryAfter, status } = thrown
  return new OnboardingError(code, { action, retryAfter, status, requestId })
}
