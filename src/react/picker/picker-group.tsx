import { forwardRef } from 'react'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useWords } from '../use-words.js'
import { usePickerContext } from './picker-context.js'

/** What is so of a {@link PickerGroup}. */
export interface PickerGroupState {
  [name: string]: boolean
  disabled: boolean
  readonly: boolean
}

/** Props of {@link PickerGroup}. */
export interface PickerGroupProps extends PartProps<PickerGroupState>, NativeProps<'fieldset'> {}

/** The group that assistive technology reads the accounts as; its name is the question. */
export const PickerGroup = forwardRef<HTMLFieldSetElement, PickerGroupProps>(function PickerGroup(props, ref) {
  const { item } = usePickerContext()
  const { say } = useWords()
  const own = { 'aria-label': say('chooseTitle') }
  const state = { disabled: item.disabled, readonly: item.readOnly }
  return usePart('fieldset', 'ieum-group', mergeProps(own, props), ref, state)
})
