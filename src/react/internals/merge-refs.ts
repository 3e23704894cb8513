import type { Ref } from 'react'

/** One ref that fills several. Clean-up functions that refs return, a feature of React 19, work on React 18 too. */
export function mergeRefs<Element>(refs: readonly Ref<Element>[]): (element: Element | null) => void {
  let cleanUps: (() => void)[] = []
  return (element) => {
    for (const cleanUp of cleanUps) cleanUp()
    cleanUps = element === null ? [] : refs.map((ref) => fill(ref, element))
  }
}

function fill<Element>(ref: Ref<Element>, element: Element): () => void {
  if (typeof ref === 'function') return ref(element) ?? (() => void ref(null))
  if (ref) ref.current = element
  return () => {
    if (ref) ref.current = null
  }
}
