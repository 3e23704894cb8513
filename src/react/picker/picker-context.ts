import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { createRequiredContext } from '../create-required-context.js'
import type { ItemControl } from './item-context.js'
import type { Selection } from './use-selection.js'

/** What the parts of one picker share. */
export interface PickerContextValue {
  /** All linked accounts, in upstream's order. */
  accounts: readonly VirtualAccount[]
  /** Those that the filter lets through. */
  shown: ReadonlySet<VirtualAccount>
  selection: Selection
  multiple: boolean
  required: boolean
  /** The host gave a name: the choice belongs into the form's data. */
  isNamed: boolean
  /** What every row needs; the same object until one of its values changes. */
  item: ItemControl
  /** How many accounts have come since the list was first drawn. */
  newlyLinked: number
  filter: string
  setFilter: (text: string) => void
  /** From when the library is there, initial consonants find. */
  loadChoseong: () => void
  setRevealed: (revealed: boolean) => void
}

export const [PickerContext, usePickerContext] = createRequiredContext<PickerContextValue>('VirtualAccountPickerRoot')
