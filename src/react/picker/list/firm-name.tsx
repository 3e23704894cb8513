'use client'

import { forwardRef } from 'react'
import { getLanguage } from '../../i18n/get-language.js'
import { mergeProps } from '../../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../../internals/use-render-element.js'
import { useOnboardingContext } from '../../provider/onboarding-context.js'
import { useFirmContext } from './firm-context.js'

/** Props of {@link FirmName}. */
export interface FirmNameProps extends PartProps, Omit<NativeProps<'p'>, 'id'> {}

/** Name of a firm above its accounts. It also names their group. */
export const FirmName = forwardRef<HTMLParagraphElement, FirmNameProps>(function FirmName(props, ref) {
  const { firm, nameId } = useFirmContext()
  const { locale } = useOnboardingContext()
  const own = { id: nameId, lang: getLanguage(firm, locale?.tag ?? 'ko'), children: firm }
  return useRenderElement('p', 'ieum-firm-name', mergeProps(own, props), ref)
})
