import { forwardRef } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useItemContext } from './item-context.js'

const colours = 6

/** What is so of an {@link ItemMark}. */
export interface ItemMarkState {
  [name: string]: string | undefined
  /** One of six, `"0"` to `"5"`, stable for the firm; none where the host gave a logo. */
  colour: string | undefined
}

/** Props of {@link ItemMark}. */
export interface ItemMarkProps extends PartProps<ItemMarkState>, NativeProps<'span'> {}

/** The host's logo of the account's firm, or a monogram. Decorative: the name stands beside it. */
export const ItemMark = forwardRef<HTMLSpanElement, ItemMarkProps>(function ItemMark(props, ref) {
  const { account, firm } = useItemContext()
  const { firmCode } = account
  const logo = useOnboardingContext().firms?.[firmCode]?.logo
  const own = { 'aria-hidden': true, children: logo ?? (firmCode ? Array.from(firm)[0] : '?') }
  return usePart('span', 'ieum-firm-mark', mergeProps(own, props), ref, {
    colour: logo ? undefined : getColour(firmCode),
  })
})

function getColour(firmCode: string): string {
  const sum = Array.from(firmCode).reduce((total, character) => total * 31 + (character.codePointAt(0) ?? 0), 7)
  return String(sum % colours)
}
