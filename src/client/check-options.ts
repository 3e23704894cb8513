import type { TransportOptions } from './transport.js'

/** The longest time that a timer can wait. A longer one ends at once. */
const maxTimerMs = 2_147_483_647

/** In development: refuses what the compiler of a TypeScript host would have refused, and times that no timer waits. */
export function checkOptions(options: TransportOptions | undefined): void {
  const { endpoint, timeoutMs = 1 }: Partial<TransportOptions> = options ?? {}
  if (typeof endpoint !== 'string') refuse('endpoint', "Give the URL of your backend, e.g. '/api/onboarding'.")
  if (!(timeoutMs >= 1 && timeoutMs <= maxTimerMs)) refuse('timeoutMs', `Give 1 to ${maxTimerMs} milliseconds.`)
}

function refuse(name: string, remedy: string): never {
  throw new TypeError(`[ieum] createOnboardingClient got ${name} that cannot work. ${remedy}`)
}
