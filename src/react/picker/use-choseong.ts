import { useCallback, useEffect, useState } from 'react'
import type { GetChoseong } from './match-account.js'

/** Outside the hook, because the React Compiler takes no hook with an import inside. */
const loadLibrary = () => import('es-hangul')

/** The library for initial consonants, and what loads it; until then, or without it, other text still finds. */
export function useChoseong(): [GetChoseong | undefined, load: () => void] {
  const [isWanted, setWanted] = useState(false)
  const [hangul, setHangul] = useState<{ getChoseong: GetChoseong }>()
  useEffect(() => {
    if (!isWanted) return
    let isHere = true
    loadLibrary().then(
      (library) => isHere && setHangul(library),
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [isWanted])
  const load = useCallback(() => setWanted(true), [])
  return [hangul?.getChoseong, load]
}
