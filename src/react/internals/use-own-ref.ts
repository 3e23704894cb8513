import { useMemo, useState, type Ref, type RefObject } from 'react'
import { mergeRefs } from './merge-refs.js'

/** A ref for the part, which stays the same if the ref of the host changes, and a ref that fills both. */
export function useOwnRef<Element>(ref: Ref<Element>): readonly [RefObject<Element | null>, Ref<Element>] {
  const [own] = useState<RefObject<Element | null>>(() => ({ current: null }))
  const merged = useMemo(() => mergeRefs([own, ref]), [own, ref])
  return [own, merged]
}
