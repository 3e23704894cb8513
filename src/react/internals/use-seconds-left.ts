import { useSyncExternalStore } from 'react'

/** Whole seconds until a time by the clock `now`, counting down to 0. Null without a time, and on a server. */
export function useSecondsLeft(until: number | null, now: () => number): number | null {
  const getSecondsLeft = () => (until === null ? null : Math.max(0, Math.ceil((until - now()) / 1000)))
  return useSyncExternalStore(until === null ? subscribeToNothing : subscribeToClock, getSecondsLeft, () => null)
}

function subscribeToClock(onTick: () => void): () => void {
  const timer = setInterval(onTick, 500)
  return () => clearInterval(timer)
}

const subscribeToNothing = () => () => {}
