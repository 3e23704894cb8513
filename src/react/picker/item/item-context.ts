import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { createContext } from 'react'
import { createRequiredContext } from '../../internals/create-required-context.js'

/** What all rows of one picker share. */
export interface ItemControl {
  /** Id of the picker. The ids of its elements begin with it. */
  id: string
  type: 'radio' | 'checkbox'
  name: string
  disabled: boolean
  readOnly: boolean
  onToggle: (id: string, selected: boolean) => void
}

/** One row. */
export interface ItemContextValue extends ItemControl {
  account: VirtualAccount
  /** Name of the firm of the account. */
  firm: string
  selected: boolean
  required: boolean
  /** Linked since the list is on screen. */
  isNew: boolean
  /** Why the account cannot be selected, or null. */
  disabledReason: string | null
  /** Id of the element that spells the number for screen readers. */
  numberId: string
  /** Id of the element that shows the reason. */
  reasonId: string
}

export const [ItemContext, useItemContext] = createRequiredContext<ItemContextValue>('VirtualAccountPickerList')

/** True while the numbers are shown in full. A context of its own, so that a change draws only the numbers again. */
export const RevealedContext = createContext(false)
