import { parseBackendResponse } from '../../contract/backend-response.js'
import type { OnboardingErrorCode } from '../../contract/error-table.js'
import { retriedCodes } from '../../contract/error-status.js'
import { isOnboardingError } from '../../contract/onboarding-error.js'
import type { Resource } from '../../contract/resources.js'
import { parseResponse, type WireResponse } from '../../contract/response.js'
import { readRecord } from '../../contract/wire-value.js'
import type { Exchange } from './exchange.js'

/** What a response means to the kit: data, or an error code. */
export interface Outcome {
  data?: unknown
  code?: OnboardingErrorCode
  retryAfter?: number | undefined
}

/** What a response of upstream means, read by the kit's tolerant parser. */
export function readUpstreamOutcome(resource: Resource<unknown>, response: WireResponse): Outcome {
  return toOutcome(() => parseResponse(resource, response, Date.now()))
}

/** What a response of the backend means, read by the same parser as in the kit's client. */
export function readBackendOutcome(resource: Resource<unknown>, { status, headers, text }: Exchange): Outcome {
  // To a browser, 0 is a redirect whose target is hidden.
  if (status === 0) return { code: 'network' }
  return withoutToday(toOutcome(() => parseBackendResponse(resource, { status, headers, text })))
}

/** How many calls upstream a load with this outcome may cost: two if the error table allows a retry. */
export function getMaxCalls({ code }: Outcome): number {
  return code && retriedCodes.has(code) ? 2 : 1
}

function toOutcome(parse: () => unknown): Outcome {
  try {
    return { data: parse() }
  } catch (error) {
    if (!isOnboardingError(error)) throw error
    return { code: error.code, retryAfter: error.retryAfter }
  }
}

/** A backend may add its day, which upstream does not send. */
function withoutToday(outcome: Outcome): Outcome {
  const { today: _, ...data } = readRecord(outcome.data) ?? {}
  return outcome.code ? outcome : { data }
}
