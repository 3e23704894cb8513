'use client'

import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { useItemContext } from './item-context.js'

/** The state of one row, for a host that draws the rows itself. */
export interface VirtualAccountPickerItemView {
  account: VirtualAccount
  /** Name of the firm of the account. */
  firm: string
  selected: boolean
  /** Why the account cannot be selected, or null. The row already shows it. */
  disabledReason: string | null
}

/** Reads the surrounding row. Throws outside a `VirtualAccountPickerList`. */
export function useVirtualAccountPickerItem(): VirtualAccountPickerItemView {
  const { account, firm, selected, disabledReason } = useItemContext()
  return { account, firm, selected, disabledReason }
}
