import { longestTimerMs } from '../contract/time.js'
import type { TransportOptions } from './transport.js'

/** In development: refuses what the compiler of a TypeScript host would have refused, and times that no timer waits. */
export function checkOptions(options: TransportOptions | undefined): void {
  const { endpoint, timeoutMs = 1 }: Partial<TransportOptions> = options ?? {}
  if (typeof endpoint !== 'string') refuse('endpoint', "Give the URL of your backend, e.g. '/api/onboarding'.")
  if (!(timeoutMs >= 1 && timeoutMs <= longestTimerMs)) refuse('timeoutMs', `Give 1 to ${longestTimerMs} milliseconds.`)
}

function refuse(name: string, remedy: string): never {
  throw new TypeError(`[ieum] createOnboardingClient got ${name} that cannot work. ${remedy}`)
}
