import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { useItemContext } from './item-context.js'

/** What a host that draws its own rows can know of one. */
export interface VirtualAccountPickerItemView {
  account: VirtualAccount
  /** Name of the account's firm. */
  firm: string
  selected: boolean
}

/** Reads the row around the calling component; throws outside of a `VirtualAccountPickerList`. */
export function useVirtualAccountPickerItem(): VirtualAccountPickerItemView {
  const { account, firm, selected } = useItemContext()
  return { account, firm, selected }
}
