import { isOnboardingError } from '../../contract/onboarding-error.js'
import type { Person } from '../../contract/person.js'
import type { GatewayRequest, GatewayResult } from '../gateway/gateway.js'
import { UpstreamError } from '../gateway/upstream-error.js'
import type { Counters } from '../observability/counters.js'
import type { Load } from './load.js'
import type { QuotaTracker } from './quota-tracker.js'

interface CallGatewayOptions<Data> {
  fetch: (person: Person, request: GatewayRequest) => Promise<GatewayResult<Data>>
  responseBytes: number
  quota: QuotaTracker
  counters: Counters
}

/** The innermost load: one attempt upstream. What upstream says about the quota is kept, with a result and with an error. */
export function callGateway<Data>({ fetch, responseBytes, quota, counters }: CallGatewayOptions<Data>): Load<Data> {
  return async function loadFromGateway({ person, purpose, requestId, signal, onSend }) {
    counters.upstreamCalls++
    onSend()
    try {
      const result = await fetch(person, { requestId, signal, responseBytes, isDecision: purpose === 'verify' })
      quota.update(result, 'result')
      return { data: result.data, source: 'upstream', ageSeconds: 0 }
    } catch (error) {
      if (error instanceof UpstreamError) quota.update(error.rateLimitInfo, 'error')
      if (isOnboardingError(error) && error.code === 'quota_exhausted') quota.close(error.retryAfter)
      throw error
    }
  }
}
