import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { createRequiredContext } from '../create-required-context.js'

/** What all rows of one picker have in common. */
export interface ItemControl {
  type: 'radio' | 'checkbox'
  name: string
  disabled: boolean
  readOnly: boolean
  /** The numbers are shown in full. */
  revealed: boolean
  onToggle: (id: string, selected: boolean) => void
}

/** One row. */
export interface ItemContextValue extends ItemControl {
  account: VirtualAccount
  /** Name of the account's firm. */
  firm: string
  selected: boolean
  required: boolean
  /** Id of the element that shows the number. */
  numberId: string
}

export const [ItemContext, useItemContext] = createRequiredContext<ItemContextValue>('VirtualAccountPickerList')
