import { isOnboardingError } from '../../contract/onboarding-error.js'
import type { Person } from '../../contract/person.js'
import type { GatewayRequest, GatewayResult } from '../gateway/gateway.js'
import { UpstreamError } from '../gateway/upstream-error.js'
import type { Counters } from '../observability/counters.js'
import { once } from '../store/once.js'
import type { Load } from './load.js'
import type { QuotaTracker } from './quota-tracker.js'

interface CallGatewayOptions<Data> {
  fetch: (person: Person, request: GatewayRequest) => Promise<GatewayResult<Data>>
  /** Throws if the data are not what their type says. */
  check: (data: unknown) => void
  /** The data without what only a decision may know. */
  toPublic: (data: Data) => Data
  /** The gateway says itself when it sends. */
  callsOnSend: boolean
  responseBytes: number
  quota: QuotaTracker
  counters: Counters
}

/** The innermost load: one attempt upstream. What upstream says about the quota is kept, with a result and with an error. */
export function callGateway<Data>(options: CallGatewayOptions<Data>): Load<Data> {
  const { fetch, check, toPublic, callsOnSend, responseBytes, quota, counters } = options
  return async function loadFromGateway({ person, purpose, requestId, signal, ...context }) {
    const onSend = once(() => {
      counters.upstreamCalls++
      context.onSend()
    })
    if (!callsOnSend) onSend()
    try {
      const isDecision = purpose === 'verify'
      const result = await fetch(person, { requestId, signal, responseBytes, isDecision, onSend })
      // A gateway around another one may not pass it on.
      onSend()
      quota.update(result, 'result')
      check(result.data)
      return { data: isDecision ? result.data : toPublic(result.data), source: 'upstream', ageSeconds: 0 }
    } catch (error) {
      if (error instanceof UpstreamError) {
        onSend()
        quota.update(error.rateLimitInfo, 'error')
      }
      if (isOnboardingError(error) && error.code === 'quota_exhausted') quota.close(error.retryAfter)
      throw error
    }
  }
}
