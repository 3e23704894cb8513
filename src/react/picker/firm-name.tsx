import { forwardRef } from 'react'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useFirmContext } from './firm-context.js'

/** Props of {@link FirmName}. */
export interface FirmNameProps extends PartProps, Omit<NativeProps<'p'>, 'id'> {}

/** Name of a firm above its accounts; it names their group, too. */
export const FirmName = forwardRef<HTMLParagraphElement, FirmNameProps>(function FirmName(props, ref) {
  const { firm, nameId } = useFirmContext()
  const own = { id: nameId, children: firm }
  return usePart('p', 'ieum-firm-name', mergeProps(own, props), ref)
})
