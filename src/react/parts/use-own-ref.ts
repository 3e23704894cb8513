import { useMemo, useState, type Ref, type RefObject } from 'react'
import { mergeRefs } from './merge-refs.js'

/** A part's own hold on its element, the same however often the host's ref changes, and the ref that fills both. */
export function useOwnRef<Element>(ref: Ref<Element>): readonly [RefObject<Element | null>, Ref<Element>] {
  const [own] = useState<RefObject<Element | null>>(() => ({ current: null }))
  const merged = useMemo(() => mergeRefs([own, ref]), [own, ref])
  return [own, merged]
}
