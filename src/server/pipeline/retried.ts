import { retriedCodes } from '../../contract/error-status.js'
import { isOnboardingError } from '../../contract/onboarding-error.js'
import type { Logger } from '../observability/logger.js'
import type { Layer } from './load.js'
import type { UpstreamBreaker } from './upstream-breaker.js'

interface RetriedOptions {
  breaker: UpstreamBreaker
  retryDelayMs: number
  logger: Logger
}

/** What one load can cost of the quota. */
export const maxAttempts = 2

/** Makes one attempt, and a second one if the error table allows it, time is left and the breaker is closed. */
export function retried<Data>({ breaker, retryDelayMs, logger }: RetriedOptions): Layer<Data> {
  return (next) =>
    async function loadRetried(context) {
      const { requestId, resource, deadline } = context
      for (let attempt = 1; ; attempt++) {
        try {
          return await breaker.run(context, next)
        } catch (error) {
          if (!isOnboardingError(error)) throw error
          const { code, status } = error
          logger.warn({ requestId, resource, attempt, code, status }, 'ieum: upstream attempt failed')
          const pauseMs = retryDelayMs * (1 + Math.random())
          const hasTime = performance.now() + pauseMs < deadline
          const mayRetry = attempt < maxAttempts && hasTime && breaker.getState() === 'closed' && retriedCodes.has(code)
          if (!mayRetry) throw error
          await new Promise((resolve) => setTimeout(resolve, pauseMs))
        }
      }
    }
}
