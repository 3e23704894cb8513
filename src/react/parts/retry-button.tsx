'use client'

import { forwardRef } from 'react'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { Button, type ButtonProps } from './button.js'
import { mergeProps } from '../internals/merge-props.js'

/** Loads the resources that failed. */
export const RetryButton = forwardRef<HTMLButtonElement, ButtonProps>(function RetryButton(props, ref) {
  const { store } = useOnboardingContext()
  const { t } = useMessages(lateMessages)
  const own = { onClick: () => void store.retry(), children: t('retry') }
  return <Button ref={ref} {...mergeProps(own, props)} />
})
