import { forwardRef, useEffect, type ChangeEvent, type KeyboardEvent } from 'react'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useWords } from '../use-words.js'
import { usePickerContext } from './picker-context.js'

/** Props of {@link PickerFilter}. */
export interface PickerFilterProps
  extends PartProps, Omit<NativeProps<'input'>, 'name' | 'value' | 'defaultValue' | 'type'> {}

/** Narrows the list by firm, alias, number and initial consonants; no field of the host's form. */
export const PickerFilter = forwardRef<HTMLInputElement, PickerFilterProps>(function PickerFilter(props, ref) {
  const { filter, setFilter, loadChoseong } = usePickerContext()
  const { say } = useWords()
  useEffect(() => {
    loadChoseong()
    return () => setFilter('')
  }, [loadChoseong, setFilter])
  const own = {
    type: 'search',
    'aria-label': say('search'),
    placeholder: say('search'),
    autoComplete: 'off',
    value: filter,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setFilter(event.target.value),
    onKeyDown: keepFromSubmitting,
  }
  return usePart('input', 'ieum-filter-input', mergeProps(own, props), ref)
})

function keepFromSubmitting(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault()
}
