import { useMemo, type Ref, type RefObject } from 'react'
import { mergeRefs } from './merge-refs.js'

/** A part's own hold on its element, and the ref that fills it beside the ref of whoever uses the part. */
export function useOwnRef<Element>(ref: Ref<Element>): readonly [RefObject<Element | null>, Ref<Element>] {
  return useMemo(() => {
    const own: RefObject<Element | null> = { current: null }
    return [own, mergeRefs([own, ref])] as const
  }, [ref])
}
