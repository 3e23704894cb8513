'use client'

import { forwardRef, useState, type MouseEvent } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { usePickerContext } from '../picker/root/picker-context.js'
import { firstMessages } from '../i18n/locales/ko/first-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { Button, type ButtonProps } from './button.js'
import { mergeProps } from '../internals/merge-props.js'
import { Status } from './status.js'

/** Props of {@link CompleteButton}. */
export interface CompleteButtonProps extends ButtonProps {
  /** The user has pressed the button, with at least one account chosen. Let your backend verify it. */
  onComplete?: ((accounts: VirtualAccount[]) => void) | undefined
}

/**
 * Ends the journey. If several accounts can be chosen, its label says how many are. It is never disabled: pressing it without a
 * choice shows what is missing. Of `type="submit"` it submits the form around it, then too only with a choice.
 * @example <OnboardingCompleteButton type="submit" />
 */
export const CompleteButton = forwardRef<HTMLButtonElement, CompleteButtonProps>(function CompleteButton(
  { onComplete, ...props },
  ref,
) {
  const { selection, multiple, disabledReasons, item } = usePickerContext()
  const { announcer, store } = useOnboardingContext()
  const { t } = useMessages(firstMessages)
  const accounts = selection.accounts.filter((account) => disabledReasons.get(account) === null)
  const [pressed, setPressed] = useState(false)
  const count = accounts.length
  const label = multiple && count > 0 ? t('completeCount', { count }) : t('complete')
  const note = pressed && count === 0 ? t('chooseFirst') : null
  const onClick = (event: MouseEvent) => {
    if (item.disabled) return event.preventDefault()
    setPressed(true)
    if (count === 0) {
      announcer.announce(t('chooseFirst'))
      return event.preventDefault()
    }
    store.reportStep({ type: 'completed', count })
    onComplete?.(accounts)
  }
  return (
    <>
      <Status>{note}</Status>
      <Button ref={ref} {...mergeProps({ onClick, children: label }, props)} />
    </>
  )
})
