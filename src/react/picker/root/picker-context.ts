import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { createRequiredContext } from '../../internals/create-required-context.js'
import type { ItemControl } from '../item/item-context.js'
import type { PickerAccountProps } from './use-picker.js'
import type { Selection } from '../form/use-selection.js'
import type { NewlyLinked } from '../list/use-newly-linked.js'

/** What the parts of one picker share. */
export interface PickerContextValue {
  /** All linked accounts, in the order of upstream. */
  accounts: readonly VirtualAccount[]
  /** The accounts that match the filter. */
  shown: ReadonlySet<VirtualAccount>
  /** Why an account cannot be selected, or null, by account. */
  disabledReasons: ReadonlyMap<VirtualAccount, string | null>
  /** What the host draws at the end of a row. */
  renderRowEnd: PickerAccountProps['renderRowEnd']
  selection: Selection
  multiple: boolean
  required: boolean
  /** The host gave a name, so the choice belongs in the form data. */
  isNamed: boolean
  /** What every row needs. The same object until one of its values changes. */
  item: ItemControl
  newlyLinked: NewlyLinked
  filter: string
  setFilter: (text: string) => void
  /** The filter's text is about to change further. */
  isTyping: boolean
  setTyping: (isTyping: boolean) => void
  /** The numbers are shown in full. */
  revealed: boolean
  setRevealed: (revealed: boolean) => void
}

export const [PickerContext, usePickerContext] = createRequiredContext<PickerContextValue>('VirtualAccountPickerRoot')
