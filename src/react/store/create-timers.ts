/** Timers by name: starting one again ends the one before. */
export interface Timers<Name extends string> {
  /** Null ends the timer without starting another. */
  start: (name: Name, ms: number | null, work: () => void) => void
  stopAll: () => void
}

export function createTimers<Name extends string>(): Timers<Name> {
  const running = new Map<Name, ReturnType<typeof setTimeout>>()
  return {
    start(name, ms, work) {
      clearTimeout(running.get(name))
      if (ms !== null) running.set(name, setTimeout(work, ms))
    },
    stopAll: () => running.forEach((timer) => clearTimeout(timer)),
  }
}
