'use client'

import { forwardRef } from 'react'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import { usePickerContext } from '../root/picker-context.js'

/** Props of {@link RevealSwitch}. */
export interface RevealSwitchProps extends PartProps, NativeProps<'button'> {}

/** Shows all account numbers of the list in full. */
export const RevealSwitch = forwardRef<HTMLButtonElement, RevealSwitchProps>(function RevealSwitch(props, ref) {
  const { revealed, setRevealed } = usePickerContext()
  const { t } = useMessages(firstMessages)
  const own = {
    type: 'button',
    role: 'switch',
    'aria-checked': revealed,
    onClick: () => setRevealed(!revealed),
    children: t('reveal'),
  }
  return useRenderElement('button', 'ieum-reveal', mergeProps(own, props), ref)
})
