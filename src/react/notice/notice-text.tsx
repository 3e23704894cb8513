import { forwardRef } from 'react'
import { mergeProps } from '../parts/merge-props.js'
import { usePart, type NativeProps, type PartProps } from '../parts/part.js'
import { useWords } from '../use-words.js'
import { useConsentNotice } from './use-consent-notice.js'

/** Props of {@link NoticeText}. */
export interface NoticeTextProps extends PartProps, NativeProps<'p'> {}

/** Says when a consent ends; empty where none ends soon. */
export const NoticeText = forwardRef<HTMLParagraphElement, NoticeTextProps>(function NoticeText(props, ref) {
  const { say } = useWords()
  const count = useConsentNotice()
  const children = count !== null && (count === 0 ? say('consentEndsToday') : say('consentEndsIn', { count }))
  return usePart('p', 'ieum-notice-text', mergeProps({ children }, props), ref)
})
