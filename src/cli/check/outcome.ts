import type { OnboardingErrorCode } from '../../contract/error-table.js'
import { isOnboardingError } from '../../contract/onboarding-error.js'
import type { Resource } from '../../contract/resources.js'
import { parseResponse, type WireResponse } from '../../contract/response.js'
import { readRecord } from '../../contract/wire-value.js'
import { readProblem, type Exchange } from './exchange.js'

/** What a response means to the kit: data, or an error code. */
export interface Outcome {
  data?: unknown
  code?: OnboardingErrorCode
  retryAfter?: number | undefined
}

/** Statuses of a proxy whose backend does not respond, and 0 for no response at all. */
const codeWithoutBody: Record<number, OnboardingErrorCode> = { 0: 'network', 502: 'network', 504: 'timeout' }

/** What a response of upstream means, read by the kit's tolerant parser. */
export function readUpstreamOutcome(resource: Resource<unknown>, response: WireResponse): Outcome {
  try {
    return { data: parseResponse(resource, response, Date.now()) }
  } catch (error) {
    if (!isOnboardingError(error)) throw error
    return { code: error.code, retryAfter: error.retryAfter }
  }
}

/** What a response of the backend means to the kit's client: problem details, or upstream's body passed through. */
export function readBackendOutcome(resource: Resource<unknown>, { status, headers, text }: Exchange): Outcome {
  const problem = readProblem(text)
  if (problem.code && (status < 200 || status >= 300)) return { code: problem.code }
  if (problem.isWithoutCode && codeWithoutBody[status]) return { code: codeWithoutBody[status] }
  if (status > 300 && status < 400) return { code: 'unauthenticated' }
  return withoutToday(readUpstreamOutcome(resource, { status, headers, text }))
}

/** A backend may add its day, which upstream does not send. */
function withoutToday(outcome: Outcome): Outcome {
  const { today: _, ...data } = readRecord(outcome.data) ?? {}
  return outcome.code ? outcome : { data }
}
