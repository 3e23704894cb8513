import { forwardRef, useContext } from 'react'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useWords } from '../use-words.js'
import { FirmContext } from './firm-context.js'
import { usePickerContext } from './picker-context.js'
import { PickerItem } from './picker-item.js'
import { PickerRow } from './picker-row.js'

/** Props of {@link PickerList}. */
export interface PickerListProps extends PartProps, NativeProps<'div'> {
  /** Drawn once for each account. Default {@link PickerItem}. */
  children?: NativeProps<'div'>['children']
}

const defaultItem = <PickerItem />

/** The rows: of the surrounding firm, or of all accounts outside one. Filtering hides rows and never unmounts them. */
export const PickerList = forwardRef<HTMLDivElement, PickerListProps>(function PickerList(
  { children = defaultItem, ...props },
  ref,
) {
  const { accounts, shown, selection, multiple, required, item } = usePickerContext()
  const own = useContext(FirmContext)?.accounts ?? accounts
  const { firm } = useWords()
  const selected = new Set(selection.ids)
  /** A required checkbox each would demand them all: while none is chosen, the first one to see stands for the group. */
  const [firstShown] = shown
  const standIn = firstShown ?? accounts[0]
  const rows = own.map((account) => (
    <PickerRow
      key={account.id}
      account={account}
      firm={firm(account.firmCode)}
      control={item}
      selected={selected.has(account.id)}
      required={required && (!multiple || (selection.accounts.length === 0 && account === standIn))}
      hidden={!shown.has(account)}
    >
      {children}
    </PickerRow>
  ))
  return usePart('div', 'ieum-list', { ...props, children: rows } as PartProps, ref)
})
