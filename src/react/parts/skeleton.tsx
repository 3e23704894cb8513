import { forwardRef } from 'react'
import { usePart, type NativeProps, type PartProps } from './part.js'

/** Props of {@link Skeleton}. */
export interface SkeletonProps extends PartProps<{ shape: string }>, NativeProps<'div'> {
  /** What will come in its place. Default `row`. */
  shape?: 'title' | 'line' | 'row' | undefined
}

/** Holds the place of what is being loaded. */
export const Skeleton = forwardRef<HTMLDivElement, SkeletonProps>(function Skeleton({ shape = 'row', ...props }, ref) {
  return usePart('div', 'ieum-skeleton', props, ref, { shape })
})
