interface TimeLimit {
  /** Aborts when the time is over, or together with the outer signal. */
  signal: AbortSignal
  /** Rejects at the same moment, for work that ignores the signal. */
  over: Promise<never>
  clear(): void
}

/**
 * A limit of `ms` milliseconds that also ends when `outer` aborts later. Written by hand because browsers before 2024 lack
 * `AbortSignal.any`.
 */
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
