import type { ReactNode } from 'react'
import type { PickerControlProps } from './picker/picker-list.js'
import { PickerView } from './picker/picker-view.js'
import { useSelection, type SelectionProps } from './picker/use-selection.js'

/** Props of {@link VirtualAccountPicker}. */
export type VirtualAccountPickerProps = SelectionProps & PickerControlProps

/** Lets the user choose among the virtual accounts linked to this service, or leads to linking some. */
export function VirtualAccountPicker(props: VirtualAccountPickerProps): ReactNode {
  return <PickerView selection={useSelection(props)} multiple={props.mode === 'multiple'} control={props} />
}
