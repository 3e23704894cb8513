'use client'

import { forwardRef } from 'react'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'

/** Props of {@link Body}. */
export interface BodyProps extends PartProps, NativeProps<'p'> {}

/** The text below a heading: what the screen means for the user. */
export const Body = forwardRef<HTMLParagraphElement, BodyProps>(function Body(props, ref) {
  return useRenderElement('p', 'ieum-body', props, ref)
})
