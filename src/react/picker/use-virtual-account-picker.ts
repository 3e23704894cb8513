import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { usePickerContext } from './picker-context.js'

/** What a host that arranges the parts anew can know of the picker around it. */
export interface VirtualAccountPickerView {
  /** All linked accounts, in upstream's order. */
  accounts: readonly VirtualAccount[]
  /** Those that the filter lets through. */
  shown: readonly VirtualAccount[]
  /** The chosen ones. */
  selected: readonly VirtualAccount[]
}

/** Reads the picker around the calling component; throws outside of a `VirtualAccountPickerRoot`. */
export function useVirtualAccountPicker(): VirtualAccountPickerView {
  const { accounts, shown, selection } = usePickerContext()
  return { accounts, shown: [...shown], selected: selection.accounts }
}
