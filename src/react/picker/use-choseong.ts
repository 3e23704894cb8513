import { useEffect, useState } from 'react'
import type { GetChoseong } from './match-account.js'

/** Loads the library for initial consonants once a filter is shown; until then, or without it, other text still finds. */
export function useChoseong(isShown: boolean): GetChoseong | undefined {
  const [hangul, setHangul] = useState<{ getChoseong: GetChoseong }>()
  useEffect(() => {
    if (isShown) import('es-hangul').then(setHangul, () => {})
  }, [isShown])
  return hangul?.getChoseong
}
