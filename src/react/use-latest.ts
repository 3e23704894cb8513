import { useCallback, useEffect, useRef } from 'react'

/** A function that never changes and always calls the latest one; for event handlers of memoised rows. */
export function useLatest<Arguments extends unknown[]>(handler: (...values: Arguments) => void) {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  return useCallback((...values: Arguments) => latest.current(...values), [])
}
