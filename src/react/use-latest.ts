import { useCallback, useRef } from 'react'
import { useBeforePaint } from './use-before-paint.js'

/** A function that never changes and always calls the latest one. */
export function useLatest<Arguments extends unknown[], Result>(handler: (...values: Arguments) => Result) {
  const latest = useRef(handler)
  useBeforePaint(() => {
    latest.current = handler
  })
  return useCallback((...values: Arguments) => latest.current(...values), [])
}
