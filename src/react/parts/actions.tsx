import { forwardRef } from 'react'
import { usePart, type NativeProps, type PartProps } from './part.js'

/** Props of {@link Actions}. */
export interface ActionsProps extends PartProps, NativeProps<'div'> {}

/** What the user can do on a screen, the primary action first. */
export const Actions = forwardRef<HTMLDivElement, ActionsProps>(function Actions(props, ref) {
  return usePart('div', 'ieum-actions', props, ref)
})
