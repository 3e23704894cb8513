import { useEffect, useRef } from 'react'

/** Milliseconds without a key after which typing has settled. */
const settleMs = 1000

interface Typing {
  /** For each change of the text. */
  onType: () => void
  onCompositionStart: () => void
  onCompositionEnd: () => void
}

/** Tells `setTyping` when the user types, and when that has settled: never in the middle of a composition. */
export function useTyping(setTyping: (isTyping: boolean) => void): Typing {
  const isComposing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      setTyping(false)
    },
    [setTyping],
  )
  const settle = () => {
    clearTimeout(timer.current)
    if (!isComposing.current) timer.current = setTimeout(() => setTyping(false), settleMs)
  }
  const compose = (isStarted: boolean) => {
    isComposing.current = isStarted
    settle()
  }
  return {
    onType() {
      setTyping(true)
      settle()
    },
    onCompositionStart: () => compose(true),
    onCompositionEnd: () => compose(false),
  }
}
