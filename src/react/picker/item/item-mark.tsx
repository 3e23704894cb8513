'use client'

import { forwardRef } from 'react'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { useItemContext } from './item-context.js'
import { useFirmMark } from '../../firms/use-firm-mark.js'

/** State of an {@link ItemMark}. */
export interface ItemMarkState {
  [name: string]: string | undefined
  /** One of six, `"0"` to `"5"`, always the same for a firm. Undefined if the host gave a logo. */
  colour: string | undefined
}

/** Props of {@link ItemMark}. */
export interface ItemMarkProps extends PartProps<ItemMarkState>, NativeProps<'span'> {}

/** The logo of the firm that the host gave, or a monogram. It is decorative: the name stands beside it. */
export const ItemMark = forwardRef<HTMLSpanElement, ItemMarkProps>(function ItemMark(props, ref) {
  const { account, firm } = useItemContext()
  const { content, colour } = useFirmMark(account, firm)
  const own = { 'aria-hidden': true, children: content }
  return useRenderElement('span', 'ieum-firm-mark', mergeProps(own, props), ref, { colour })
})
