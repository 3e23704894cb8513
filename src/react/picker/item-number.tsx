import { forwardRef } from 'react'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { splitAccountNumber } from './account-number.js'
import { useItemContext } from './item-context.js'

/** Attributes and classes by which session-replay tools mask an element. */
const replayMask = {
  'data-private': true,
  'data-sentry-mask': true,
  'data-dd-privacy': 'mask',
  'data-hj-suppress': true,
  'data-clarity-mask': 'true',
}

/** Props of {@link ItemNumber}. */
export interface ItemNumberProps extends PartProps, Omit<NativeProps<'span'>, 'id' | 'children'> {}

/** The virtual account number, masked but for its last ten digits until the list's numbers are revealed. */
export const ItemNumber = forwardRef<HTMLSpanElement, ItemNumberProps>(function ItemNumber(props, ref) {
  const { account, revealed, numberId } = useItemContext()
  const { masked, shown } = splitAccountNumber(account.number)
  const hidden = revealed ? `${masked} ` : <span aria-hidden="true">{masked.replaceAll(/\S/g, '•')} </span>
  const children = (
    <>
      {masked && hidden}
      {shown}
    </>
  )
  const own = { ...replayMask, id: numberId, children }
  return usePart('span', 'ieum-item-number fs-mask ph-no-capture', mergeProps(own, props), ref)
})
