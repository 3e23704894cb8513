import { forwardRef } from 'react'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useItemContext } from './item-context.js'

/** Props of {@link ItemAlias}. */
export interface ItemAliasProps extends PartProps, NativeProps<'bdi'> {}

/** The account's alias; without one the firm's name. */
export const ItemAlias = forwardRef<HTMLElement, ItemAliasProps>(function ItemAlias(props, ref) {
  const { account, firm } = useItemContext()
  return usePart('bdi', 'ieum-item-alias', mergeProps({ children: account.alias ?? firm }, props), ref)
})
