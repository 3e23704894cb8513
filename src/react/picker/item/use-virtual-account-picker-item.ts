'use client'

import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { useItemContext } from './item-context.js'

/** The state of one row, for a host that draws the rows itself. */
export interface VirtualAccountPickerItemView {
  /** The account of the row. */
  account: VirtualAccount
  /** Name of the firm of the account. */
  firm: string
  /** The account is selected. */
  selected: boolean
  /** Why the account cannot be selected, or null. The row already shows it. */
  disabledReason: string | null
}

/**
 * Reads the surrounding row. Throws outside a `VirtualAccountPickerList`.
 * @example
 * const { account, firm, selected } = useVirtualAccountPickerItem()
 * return <span className={selected ? 'chosen' : ''}>{firm}, {account.alias}</span>
 */
export function useVirtualAccountPickerItem(): VirtualAccountPickerItemView {
  const { account, firm, selected, disabledReason } = useItemContext()
  return { account, firm, selected, disabledReason }
}
