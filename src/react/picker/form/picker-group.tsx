'use client'

import { forwardRef } from 'react'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import { usePickerContext } from '../root/picker-context.js'

/** State of a {@link PickerGroup}. */
export interface PickerGroupState {
  [name: string]: boolean
  /** The picker is disabled. */
  disabled: boolean
  /** The selection cannot be changed. */
  readonly: boolean
}

/** Props of {@link PickerGroup}. */
export interface PickerGroupProps extends PartProps<PickerGroupState>, NativeProps<'fieldset'> {}

/** The group in which assistive technology finds the accounts. Its name says what to choose. */
export const PickerGroup = forwardRef<HTMLFieldSetElement, PickerGroupProps>(function PickerGroup(props, ref) {
  const { item } = usePickerContext()
  const { t } = useMessages(firstMessages)
  const own = { 'aria-label': t('chooseTitle') }
  const state = { disabled: item.disabled, readonly: item.readOnly }
  return useRenderElement('fieldset', 'ieum-group', mergeProps(own, props), ref, state)
})
