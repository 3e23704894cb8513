'use client'

import { forwardRef } from 'react'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'

/** Props of {@link Actions}. */
export interface ActionsProps extends PartProps<{ pinned: boolean }>, NativeProps<'div'> {
  /**
   * Keeps the actions in reach: on phones they stick to the bottom of the page while its content scrolls below them. Give them to
   * the screen itself, as its last child.
   * @default false
   */
  pinned?: boolean | undefined
}

/** What the user can do on a screen, the primary action first. */
export const Actions = forwardRef<HTMLDivElement, ActionsProps>(function Actions({ pinned = false, ...props }, ref) {
  return useRenderElement('div', 'ieum-actions', props, ref, { pinned })
})
