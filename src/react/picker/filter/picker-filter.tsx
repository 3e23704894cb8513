'use client'

import { forwardRef, useEffect, type ChangeEvent, type KeyboardEvent } from 'react'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import { usePickerContext } from '../root/picker-context.js'
import { useTyping } from './use-typing.js'

/** Props of {@link PickerFilter}. */
export interface PickerFilterProps
  extends PartProps, Omit<NativeProps<'input'>, 'name' | 'value' | 'defaultValue' | 'type'> {}

/** Filters the list by firm, alias, number and initial consonants. It adds nothing to the form of the host. */
export const PickerFilter = forwardRef<HTMLInputElement, PickerFilterProps>(function PickerFilter(props, ref) {
  const { filter, setFilter, setTyping } = usePickerContext()
  const { t } = useMessages(firstMessages)
  const { onType, ...composition } = useTyping(setTyping)
  useEffect(() => () => setFilter(''), [setFilter])
  const own = {
    type: 'search',
    'aria-label': t('search'),
    placeholder: t('search'),
    autoComplete: 'off',
    value: filter,
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      setFilter(event.target.value)
      onType()
    },
    onKeyDown: keepFromSubmitting,
    ...composition,
  }
  return useRenderElement('input', 'ieum-filter-input', mergeProps(own, props), ref)
})

function keepFromSubmitting(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault()
}
