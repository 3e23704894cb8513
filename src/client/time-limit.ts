interface TimeLimit {
  /** Aborts when the time is over or the outer signal aborts. */
  signal: AbortSignal
  /** Rejects at the same moment, for work that does not listen to the signal. */
  over: Promise<never>
  clear(): void
}

/** A limit of `ms` milliseconds, or until an outer signal not yet aborted aborts. Written out because `AbortSignal.any` is missing from browsers before 2024. */
export function limitTime(ms: number, outer?: AbortSignal): TimeLimit {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, ms)
  outer?.addEventListener('abort', abort)
  return {
    signal: controller.signal,
    over: new Promise((_, reject) => {
      controller.signal.addEventListener('abort', () => reject(controller.signal.reason))
    }),
    clear() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', abort)
    },
  }
}
