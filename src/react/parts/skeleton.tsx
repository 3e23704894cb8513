'use client'

import { forwardRef } from 'react'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'

/** Props of {@link Skeleton}. */
export interface SkeletonProps extends PartProps<{ shape: string }>, NativeProps<'div'> {
  /**
   * The shape of what will come.
   * @default 'row'
   */
  shape?: 'title' | 'line' | 'row' | undefined
}

/** Stands for content that is loading. */
export const Skeleton = forwardRef<HTMLDivElement, SkeletonProps>(function Skeleton({ shape = 'row', ...props }, ref) {
  return useRenderElement('div', 'ieum-skeleton', props, ref, { shape })
})
