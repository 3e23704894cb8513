import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** True on servers and while React takes over their HTML, false on every later render. */
export function useIsHydrating(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => false,
    () => true,
  )
}
