import { forwardRef } from 'react'
import { usePart, type NativeProps, type PartProps } from './part.js'

/** Props of {@link Note}. */
export interface NoteProps extends PartProps, NativeProps<'p'> {}

/** A small remark. */
export const Note = forwardRef<HTMLParagraphElement, NoteProps>(function Note(props, ref) {
  return usePart('p', 'ieum-note', props, ref)
})
