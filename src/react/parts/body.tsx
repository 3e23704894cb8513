import { forwardRef } from 'react'
import { usePart, type NativeProps, type PartProps } from './part.js'

/** Props of {@link Body}. */
export interface BodyProps extends PartProps, NativeProps<'p'> {}

/** What a screen means for the user, below its heading. */
export const Body = forwardRef<HTMLParagraphElement, BodyProps>(function Body(props, ref) {
  return usePart('p', 'ieum-body', props, ref)
})
