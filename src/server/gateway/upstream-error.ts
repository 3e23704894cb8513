import { retriedCodes } from '../../contract/error-status.js'
import { isOnboardingError, OnboardingError } from '../../contract/onboarding-error.js'
import type { RateLimitInfo } from './gateway.js'

/** An error response of upstream, with what it says about the quota and whether its body was no JSON. */
export class UpstreamError extends OnboardingError {
  readonly rateLimitInfo: RateLimitInfo
  readonly isUnparsable: boolean

  constructor({ code, status, retryAfter }: OnboardingError, rateLimitInfo: RateLimitInfo, isUnparsable: boolean) {
    super(code, { status, retryAfter })
    this.rateLimitInfo = rateLimitInfo
    this.isUnparsable = isUnparsable
  }
}

/**
 * True for an error that the breaker counts: no response, temporary trouble, a result that is no JSON, and anything that is
 * no `OnboardingError`. A business error is none: upstream understood the request.
 */
export function isOutage(error: unknown): boolean {
  if (!isOnboardingError(error)) return true
  const isUnreadable = error.code === 'invalid_response' && error instanceof UpstreamError && error.isUnparsable
  return isUnreadable || retriedCodes.has(error.code)
}
