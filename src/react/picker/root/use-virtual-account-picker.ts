'use client'

import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { usePickerContext } from './picker-context.js'

/** The state of a picker, for a host that arranges the parts itself. */
export interface VirtualAccountPickerView {
  /** All linked accounts, in the order of upstream. */
  accounts: readonly VirtualAccount[]
  /** The accounts that match the filter. */
  shown: readonly VirtualAccount[]
  /** The chosen accounts. */
  selected: readonly VirtualAccount[]
}

/**
 * Reads the surrounding picker. Throws outside a `VirtualAccountPickerRoot`.
 * @example
 * const { accounts, selected } = useVirtualAccountPicker()
 * return <p>{selected.length} of {accounts.length}</p>
 */
export function useVirtualAccountPicker(): VirtualAccountPickerView {
  const { accounts, shown, selection } = usePickerContext()
  return { accounts, shown: [...shown], selected: selection.accounts }
}
