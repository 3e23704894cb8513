import { forwardRef } from 'react'
import { mergeProps } from './merge-props.js'
import { usePart, type NativeProps, type PartProps } from './part.js'

const slots = {
  primary: 'ieum-button',
  plain: 'ieum-button-plain',
  dashed: 'ieum-button-dashed',
  inline: 'ieum-button-inline',
}

/** How much a button or a link wants to be seen: the one primary action, a second one, one below a list, one in a text. */
export type ButtonVariant = keyof typeof slots

/** Class of a button or a link. */
export function getButtonSlot(variant: ButtonVariant): string {
  return slots[variant]
}

/** Props of {@link Button}. */
export interface ButtonProps extends PartProps, NativeProps<'button'> {
  /** Default `primary`. */
  variant?: ButtonVariant | undefined
}

/** A button that submits no form. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'primary', ...props },
  ref,
) {
  return usePart('button', slots[variant], mergeProps({ type: 'button' }, props), ref)
})
