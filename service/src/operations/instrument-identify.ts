import type { Identify } from '../identify/identify.js'
import type { Metrics } from './metrics.js'

/** The same way to know who is signed in, measured. */
export function instrumentIdentify(identify: Identify, metrics: Metrics): Identify {
  return async (request) => {
    const startedAt = performance.now()
    const record = (outcome: string) => metrics.recordIdentify(outcome, (performance.now() - startedAt) / 1000)
    try {
      const identity = await identify(request)
      record(identity ? 'found' : 'nobody')
      return identity
    } catch (error) {
      record(error instanceof Error ? error.name : 'Error')
      throw error
    }
  }
}
