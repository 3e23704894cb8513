'use client'

import { forwardRef } from 'react'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { useItemContext } from './item-context.js'
import { ItemAlias } from './item-alias.js'
import { ItemInput } from './item-input.js'
import { ItemMark } from './item-mark.js'
import { ItemNumber } from './item-number.js'
import { NewChip } from './new-chip.js'

/** State of a {@link PickerItem}. */
export interface PickerItemState {
  [name: string]: boolean
  /** The account is selected. */
  selected: boolean
  /** The account cannot be selected. */
  disabled: boolean
}

/** Props of {@link PickerItem}. */
export interface PickerItemProps extends PartProps<PickerItemState>, NativeProps<'label'> {}

const content = (
  <>
    <ItemMark />
    <span className="ieum-item-text">
      <span className="ieum-item-name">
        <ItemAlias />
        <NewChip />
      </span>
      <ItemNumber />
    </span>
    <ItemInput />
  </>
)

/** One account as a label around its native input: firm mark, alias and number. */
export const PickerItem = forwardRef<HTMLLabelElement, PickerItemProps>(function PickerItem(props, ref) {
  const { selected, disabled } = useItemContext()
  return useRenderElement('label', 'ieum-item', mergeProps({ children: content }, props), ref, { selected, disabled })
})
