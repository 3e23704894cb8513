import { forwardRef } from 'react'
import { usePart, type NativeProps, type PartProps } from './part.js'

/** Props of {@link Note}. */
export interface NoteProps extends PartProps<{ tone: string | undefined }>, NativeProps<'p'> {
  /** `critical` for what keeps the user from going on. Default plain. */
  tone?: 'critical' | undefined
}

/** A small remark. */
export const Note = forwardRef<HTMLParagraphElement, NoteProps>(function Note({ tone, ...props }, ref) {
  return usePart('p', 'ieum-note', props, ref, { tone })
})
