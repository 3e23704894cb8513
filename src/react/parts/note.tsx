'use client'

import { forwardRef } from 'react'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'

/** Props of {@link Note}. */
export interface NoteProps extends PartProps<{ tone: string | undefined }>, NativeProps<'p'> {
  /**
   * `critical` if the user cannot continue.
   * @default plain
   */
  tone?: 'critical' | undefined
}

/** A short message beside a control. */
export const Note = forwardRef<HTMLParagraphElement, NoteProps>(function Note({ tone, ...props }, ref) {
  return useRenderElement('p', 'ieum-note', props, ref, { tone })
})
