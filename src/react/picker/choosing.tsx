import { forwardRef } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import type { NativeProps, PartProps } from '../parts/part.js'
import { Screen } from '../parts/screen.js'
import { useOwnRef } from '../parts/use-own-ref.js'
import { PickerContext } from './picker-context.js'
import { useFormControl } from './use-form-control.js'
import { usePicker, type PickerControl } from './use-picker.js'
import type { Selection } from './use-selection.js'

interface ChoosingProps extends PartProps, NativeProps<'section'> {
  accounts: VirtualAccount[]
  selection: Selection
  control: PickerControl
}

/** Screen 5, and what its parts share. */
export const Choosing = forwardRef<HTMLElement, ChoosingProps>(function Choosing(
  { accounts, selection, control, ...props },
  ref,
) {
  const [element, ownRef] = useOwnRef(ref)
  const picker = usePicker(accounts, selection, control)
  useFormControl(element, picker)
  return (
    <PickerContext.Provider value={picker}>
      <Screen {...props} name="choosing" ref={ownRef} />
    </PickerContext.Provider>
  )
})
