'use client'

import { forwardRef } from 'react'
import { getLanguage } from '../../i18n/get-language.js'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { useOnboardingContext } from '../../provider/onboarding-context.js'
import { useItemContext } from './item-context.js'

/** Props of {@link ItemAlias}. */
export interface ItemAliasProps extends PartProps, NativeProps<'bdi'> {}

/** The alias of the account or, without one, the name of the firm. A Korean name says so to screen readers that read another language. */
export const ItemAlias = forwardRef<HTMLElement, ItemAliasProps>(function ItemAlias(props, ref) {
  const { account, firm } = useItemContext()
  const { locale } = useOnboardingContext()
  const name = account.alias ?? firm
  const own = { lang: getLanguage(name, locale?.tag ?? 'ko'), children: name }
  return useRenderElement('bdi', 'ieum-item-alias', mergeProps(own, props), ref)
})
