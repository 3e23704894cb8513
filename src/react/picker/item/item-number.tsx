'use client'

import { forwardRef, useContext } from 'react'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { replayMask, replayMaskClass } from './replay-mask.js'
import { getNumberParts } from './split-account-number.js'
import { RevealedContext, useItemContext } from './item-context.js'

/** Props of {@link ItemNumber}. */
export interface ItemNumberProps extends PartProps, Omit<NativeProps<'span'>, 'id' | 'children'> {}

/** The virtual account number, or the provider's own text for it. All but its last ten digits are masked until the numbers of the list are revealed. */
export const ItemNumber = forwardRef<HTMLSpanElement, ItemNumberProps>(function ItemNumber(props, ref) {
  const { account } = useItemContext()
  const revealed = useContext(RevealedContext)
  const { masked, shown } = getNumberParts(account)
  const hidden = revealed ? `${masked} ` : <span aria-hidden="true">{masked.replaceAll(/\S/g, '•')} </span>
  const children = (
    <>
      {masked && hidden}
      {shown}
    </>
  )
  const own = { ...replayMask, children }
  return useRenderElement('span', `ieum-item-number ${replayMaskClass}`, mergeProps(own, props), ref)
})
