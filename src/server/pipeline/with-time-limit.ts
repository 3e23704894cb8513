import { OnboardingError } from '../../contract/onboarding-error.js'

/** Runs something for at most `ms` milliseconds. Then the signal aborts and `timeout` is thrown, even if it goes on. */
export async function withTimeLimit<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  return inTime(ms, run(controller.signal), () => controller.abort())
}

/** True if something has ended within `ms` milliseconds, well or badly. */
export function endsInTime(ms: number, work: Promise<unknown>): Promise<boolean> {
  const end = work.then(
    () => true,
    () => true,
  )
  return inTime(ms, end).catch(() => false)
}

/** Waits for at most `ms` milliseconds, then throws `timeout`. */
export async function inTime<T>(ms: number, work: PromiseLike<T>, onTimeout = () => {}): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new OnboardingError('timeout'))
      onTimeout()
    }, ms)
  })
  try {
    return await Promise.race([work, expiry])
  } finally {
    clearTimeout(timer)
  }
}
