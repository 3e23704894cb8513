import { forwardRef, type ChangeEvent } from 'react'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useItemContext } from './item-context.js'

/** Props of {@link ItemInput}. */
export interface ItemInputProps
  extends
    PartProps,
    Omit<
      NativeProps<'input'>,
      'type' | 'name' | 'value' | 'defaultValue' | 'checked' | 'defaultChecked' | 'required' | 'disabled'
    > {}

/** The native radio or checkbox of an account; its name is firm and alias. */
export const ItemInput = forwardRef<HTMLInputElement, ItemInputProps>(function ItemInput(props, ref) {
  const { account, firm, ...item } = useItemContext()
  const own = {
    type: item.type,
    name: item.name,
    value: account.id,
    checked: item.selected,
    required: item.required,
    disabled: item.disabled,
    // Native radios and checkboxes know no read-only state to tell assistive technology.
    'aria-disabled': item.readOnly || undefined,
    'aria-label': account.alias === null ? firm : `${firm} ${account.alias}`,
    'aria-describedby': item.numberId,
    onChange: (event: ChangeEvent<HTMLInputElement>) => item.onToggle(account.id, event.target.checked),
  }
  return usePart('input', 'ieum-item-input', mergeProps(own, props), ref)
})
