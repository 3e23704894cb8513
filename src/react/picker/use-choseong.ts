import { useCallback, useEffect, useState } from 'react'
import type { GetChoseong } from './match-account.js'

/** The library for initial consonants, and what loads it; until then, or without it, other text still finds. */
export function useChoseong(): [GetChoseong | undefined, load: () => void] {
  const [isWanted, setWanted] = useState(false)
  const [hangul, setHangul] = useState<{ getChoseong: GetChoseong }>()
  useEffect(() => {
    if (!isWanted) return
    let isHere = true
    import('es-hangul').then(
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
