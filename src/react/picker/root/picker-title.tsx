'use client'

import { forwardRef } from 'react'
import { mergeProps } from '../../internals/merge-props.js'
import { Title, type TitleProps } from '../../parts/title.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { useMessages } from '../../i18n/use-messages.js'

/** Heading of the picker. */
export const PickerTitle = forwardRef<HTMLHeadingElement, TitleProps>(function PickerTitle(props, ref) {
  const { t } = useMessages(firstMessages)
  return <Title ref={ref} {...mergeProps({ children: t('chooseTitle') }, props)} />
})
