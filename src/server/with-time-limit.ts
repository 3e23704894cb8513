import { OnboardingError } from '../contract/onboarding-error.js'

/** Runs something for at most `ms` milliseconds; past it the signal aborts and `timeout` is thrown, whether it heeds the signal or not. */
export async function withTimeLimit<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new OnboardingError('timeout'))
      controller.abort()
    }, ms)
  })
  try {
    return await Promise.race([run(controller.signal), expiry])
  } finally {
    clearTimeout(timer)
  }
}
