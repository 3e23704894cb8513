import { useCallback, useRef } from 'react'
import { useIsoLayoutEffect } from './use-iso-layout-effect.js'

/** A function that never changes and always calls the latest handler. */
export function useStableCallback<Arguments extends unknown[], Result>(handler: (...values: Arguments) => Result) {
  const latest = useRef(handler)
  useIsoLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...values: Arguments) => latest.current(...values), [])
}
