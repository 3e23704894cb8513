'use client'

import { forwardRef } from 'react'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'

const slots = {
  primary: 'ieum-button',
  secondary: 'ieum-button-secondary',
  plain: 'ieum-button-plain',
  dashed: 'ieum-button-dashed',
  inline: 'ieum-button-inline',
}

/** The primary action of a screen, the same while there is no need for it, a second one, one below a list, or one inside a text. */
export type ButtonVariant = keyof typeof slots

/** Class of a button or a link. */
export function getButtonSlot(variant: ButtonVariant): string {
  return slots[variant]
}

/** Props of {@link Button}. */
export interface ButtonProps extends PartProps, NativeProps<'button'> {
  /**
   * How much the button stands out.
   * @default 'primary'
   */
  variant?: ButtonVariant | undefined
}

/** A button that does not submit a form. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'primary', ...props },
  ref,
) {
  return useRenderElement('button', slots[variant], mergeProps({ type: 'button' }, props), ref)
})
