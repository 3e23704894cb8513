import { forwardRef } from 'react'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useWords } from '../use-words.js'
import { usePickerContext } from './picker-context.js'

/** Props of {@link RevealSwitch}. */
export interface RevealSwitchProps extends PartProps, NativeProps<'button'> {}

/** Shows all account numbers of the list in full. */
export const RevealSwitch = forwardRef<HTMLButtonElement, RevealSwitchProps>(function RevealSwitch(props, ref) {
  const { item, setRevealed } = usePickerContext()
  const { say } = useWords()
  const own = {
    type: 'button',
    role: 'switch',
    'aria-checked': item.revealed,
    onClick: () => setRevealed(!item.revealed),
    children: say('reveal'),
  }
  return usePart('button', 'ieum-reveal', mergeProps(own, props), ref)
})
