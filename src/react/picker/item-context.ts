import { createContext, useContext } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'

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

export const ItemContext = createContext<ItemContextValue | null>(null)

export function useItemContext(): ItemContextValue {
  const value = useContext(ItemContext)
  if (!value) {
    throw new Error('[ieum] No VirtualAccountPickerList above this part. Put it inside <VirtualAccountPickerList>.')
  }
  return value
}
