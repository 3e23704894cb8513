'use client'

import { forwardRef } from 'react'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'
import { drawings, type IllustrationName } from './illustration-drawings.js'

const ground = 'var(--i-surface)'
const stroke = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const

/** How a shape is drawn: in the colour of the picture, in paler ones, or in that of the page. */
const paints = {
  pale: { fill: 'currentColor', opacity: 0.18 },
  middle: { fill: 'currentColor', opacity: 0.45 },
  full: { fill: 'currentColor' },
  gap: { fill: ground },
  line: { ...stroke, stroke: ground, strokeWidth: 4 },
  edge: { ...stroke, stroke: 'currentColor', strokeWidth: 4 },
  soft: { ...stroke, stroke: 'currentColor', strokeWidth: 5, opacity: 0.45 },
}

/** Props of {@link Illustration}. */
export interface IllustrationProps
  extends PartProps<{ tone: string | undefined }>, Omit<NativeProps<'span'>, 'children'> {
  /** Which picture. */
  name: IllustrationName
  /**
   * `warning` for what is about dates and limits.
   * @default the accent
   */
  tone?: 'warning' | undefined
}

/** The picture above a heading. It is decorative: the heading says the same. */
export const Illustration = forwardRef<HTMLSpanElement, IllustrationProps>(function Illustration(
  { name, tone, ...props },
  ref,
) {
  const children = (
    <svg viewBox="0 0 120 96" width="120" height="96" aria-hidden="true" focusable="false">
      {drawings[name].map(([paint, path], index) => (
        <path key={index} d={path} {...paints[paint]} />
      ))}
    </svg>
  )
  return useRenderElement('span', 'ieum-illustration', mergeProps({ children }, props), ref, { tone })
})
