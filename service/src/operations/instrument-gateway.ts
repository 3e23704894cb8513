import { isOnboardingError, type Gateway } from 'ieum/server'
import type { Metrics } from './metrics.js'

/** The same gateway, whose calls are measured. */
export function instrumentGateway(gateway: Gateway, metrics: Metrics): Gateway {
  async function measure<Result>(resource: string, call: () => Promise<Result>): Promise<Result> {
    const startedAt = performance.now()
    const record = (outcome: string) =>
      metrics.recordUpstreamCall(resource, outcome, (performance.now() - startedAt) / 1000)
    try {
      const result = await call()
      record('ok')
      return result
    } catch (error) {
      record(isOnboardingError(error) ? error.code : 'upstream_unavailable')
      throw error
    }
  }

  return {
    ...gateway,
    getRegistration: (who, request) => measure('registration', () => gateway.getRegistration(who, request)),
    getVirtualAccounts: (who, request) => measure('virtualAccounts', () => gateway.getVirtualAccounts(who, request)),
  }
}
