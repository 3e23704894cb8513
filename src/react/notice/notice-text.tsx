'use client'

import { forwardRef } from 'react'
import { mergeProps } from '../internals/merge-props.js'
import { useRenderElement, type NativeProps, type PartProps } from '../internals/use-render-element.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useConsentNotice } from './use-consent-notice.js'

/** Props of {@link NoticeText}. */
export interface NoticeTextProps extends PartProps, NativeProps<'p'> {}

/** Says when a consent ends. Empty if none ends soon. */
export const NoticeText = forwardRef<HTMLParagraphElement, NoticeTextProps>(function NoticeText(props, ref) {
  const { t } = useMessages(firstMessages)
  const count = useConsentNotice()
  const children = count !== null && (count === 0 ? t('consentEndsToday') : t('consentEndsIn', { count }))
  return useRenderElement('p', 'ieum-notice-text', mergeProps({ children }, props), ref)
})
