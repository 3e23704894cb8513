import { useContext, type ReactNode } from 'react'
import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { RevealedContext } from './item-context.js'
import { replayMask, replayMaskClass } from './replay-mask.js'
import { getNumberParts } from './split-account-number.js'

/** What describes the input of a row: its number, one digit after the other, because a screen reader makes thousands of them otherwise. */
export function SpelledNumber({ id, account }: { id: string; account: VirtualAccount }): ReactNode {
  const { masked, shown } = getNumberParts(account)
  const revealed = useContext(RevealedContext)
  return (
    <span {...replayMask} className={replayMaskClass} id={id} hidden>
      {spell(revealed ? masked + shown : shown)}
    </span>
  )
}

/** One digit after the other. */
export function spell(number: string): string {
  return Array.from(number.replaceAll(' ', '')).join(' ')
}
