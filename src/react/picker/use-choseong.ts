import { useCallback, useState } from 'react'
import type { GetChoseong } from './match-account.js'

/** The library for initial consonants, and what loads it; until then, or without it, other text still finds. */
export function useChoseong(): [GetChoseong | undefined, load: () => void] {
  const [hangul, setHangul] = useState<{ getChoseong: GetChoseong }>()
  const load = useCallback(() => void import('es-hangul').then(setHangul, () => {}), [])
  return [hangul?.getChoseong, load]
}
