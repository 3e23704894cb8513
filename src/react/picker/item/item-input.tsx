'use client'

import { forwardRef, type ChangeEvent } from 'react'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { useItemContext } from './item-context.js'

/** Props of {@link ItemInput}. */
export interface ItemInputProps
  extends
    PartProps,
    Omit<
      NativeProps<'input'>,
      'type' | 'name' | 'value' | 'defaultValue' | 'checked' | 'defaultChecked' | 'required' | 'disabled'
    > {}

/** The native radio or checkbox of an account. Its accessible name is firm and alias. */
export const ItemInput = forwardRef<HTMLInputElement, ItemInputProps>(function ItemInput(props, ref) {
  const { account, firm, ...item } = useItemContext()
  const own = {
    type: item.type,
    name: item.name,
    value: account.id,
    checked: item.selected,
    required: item.required,
    disabled: item.disabled,
    // Native radios and checkboxes have no read-only state that assistive technology could read.
    'aria-disabled': item.readOnly || undefined,
    'aria-label': account.alias === null ? firm : `${firm} ${account.alias}`,
    'aria-describedby': item.disabledReason === null ? item.numberId : `${item.numberId} ${item.reasonId}`,
    onChange: (event: ChangeEvent<HTMLInputElement>) => item.onToggle(account.id, event.target.checked),
  }
  return useRenderElement('input', 'ieum-item-input', mergeProps(own, props), ref)
})
