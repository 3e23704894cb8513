'use client'

import { forwardRef } from 'react'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { firstIcons } from '../parts/first-icons.js'
import { LineIcon } from '../parts/line-icon.js'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'

/** Props of {@link NoticeDismiss}. */
export interface NoticeDismissProps extends PartProps, NativeProps<'button'> {}

/** Hides the notice until the next day in Seoul. */
export const NoticeDismiss = forwardRef<HTMLButtonElement, NoticeDismissProps>(function NoticeDismiss(props, ref) {
  const { store } = useOnboardingContext()
  const { t } = useMessages(firstMessages)
  const own = {
    type: 'button',
    'aria-label': t('dismiss'),
    onClick: store.dismissNotice,
    children: <LineIcon path={firstIcons.close} />,
  }
  return useRenderElement('button', 'ieum-icon-button', mergeProps(own, props), ref)
})
