import { forwardRef } from 'react'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useWords } from '../use-words.js'
import { usePickerContext } from './picker-context.js'

/** Props of {@link SelectAll}. */
export interface SelectAllProps extends PartProps, NativeProps<'button'> {}

/** Chooses all accounts in sight, or none of them where all are chosen; nothing where only one may be chosen, or none. */
export const SelectAll = forwardRef<HTMLButtonElement, SelectAllProps>(function SelectAll(props, ref) {
  const { accounts, shown, selection, multiple, item } = usePickerContext()
  const { say } = useWords()
  const ids = accounts.filter((account) => shown.has(account)).map(({ id }) => id)
  const inSight = new Set(ids)
  const chosen = new Set(selection.ids)
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id))
  const others = selection.ids.filter((id) => !inSight.has(id))
  const own = {
    type: 'button',
    disabled: item.disabled || ids.length === 0,
    onClick: () => selection.choose(isAll ? others : [...others, ...ids]),
    children: say(isAll ? 'selectNone' : 'selectAll'),
  }
  const button = usePart('button', 'ieum-tool', mergeProps(own, props), ref)
  return multiple && !item.readOnly ? button : null
})
