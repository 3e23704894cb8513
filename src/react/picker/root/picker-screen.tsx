import { forwardRef } from 'react'
import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import type { NativeProps, PartProps } from '../../internals/use-render-element.js'
import { Screen } from '../../parts/screen.js'
import { useOwnRef } from '../../internals/use-own-ref.js'
import { RevealedContext } from '../item/item-context.js'
import { PickerContext } from './picker-context.js'
import { useEnabledChoice } from '../form/use-enabled-choice.js'
import { useFormControl } from '../form/use-form-control.js'
import { usePicker, type PickerControl } from './use-picker.js'
import type { Selection } from '../form/use-selection.js'

interface PickerScreenProps extends PartProps, NativeProps<'section'> {
  accounts: VirtualAccount[]
  selection: Selection
  control: PickerControl
  /** How often the form around it was reset. */
  resets: number
}

/** The list of accounts to choose from, and the context of its parts. */
export const PickerScreen = forwardRef<HTMLElement, PickerScreenProps>(function PickerScreen(
  { accounts, selection, control, resets, ...props },
  ref,
) {
  const [element, ownRef] = useOwnRef(ref)
  const picker = usePicker(accounts, selection, control)
  useFormControl(element, picker, resets)
  useEnabledChoice(element, picker)
  return (
    <PickerContext.Provider value={picker}>
      <RevealedContext.Provider value={picker.revealed}>
        <Screen {...props} name="choosing" ref={ownRef} />
      </RevealedContext.Provider>
    </PickerContext.Provider>
  )
})
