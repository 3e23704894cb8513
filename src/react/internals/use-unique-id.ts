import { useId, useState, useSyncExternalStore } from 'react'

let copy: string | undefined
let count = 0

/**
 * An id that no other root and no other copy of React or of the kit on the page has; the ids of React are unique in one root
 * only. Server HTML and its hydration have the id of React, because a random one would not be the same on both sides.
 */
export function useUniqueId(): string {
  const serverId = useId()
  const [readId] = useState(createLazyId)
  return useSyncExternalStore(subscribe, readId, () => serverId)
}

const subscribe = () => () => {}

/** Drawn at the first call: some servers forbid random values while a module loads or a page is prerendered. */
function createLazyId(): () => string {
  let id: string | undefined
  return () => {
    copy ??= Math.random().toString(36).slice(2)
    id ??= `ieum-${copy}-${count++}`
    return id
  }
}
