import type { ReactNode } from 'react'
import type { OnboardingError } from '../../contract/onboarding-error.js'
import { formatWait } from '../i18n/format-wait.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { RetryButton } from './retry-button.js'
import { Status } from './status.js'
import { useErrorWait } from './use-error-wait.js'

/** Says when a retry can help. Until then there is none for a daily quota, and one at rest for a short limit. */
export function WaitAction({ error }: { error: OnboardingError }): ReactNode {
  const { t, tag } = useMessages(lateMessages)
  const secondsLeft = useErrorWait(error)
  if (error.code === 'quota_exhausted' && secondsLeft !== 0) return null
  if (!secondsLeft) {
    return (
      <>
        <Status>{secondsLeft === 0 && t('waitOver')}</Status>
        <RetryButton />
      </>
    )
  }
  return (
    <>
      <Status>{t('recheckLimited', { time: formatWait(secondsLeft, tag) })}</Status>
      <RetryButton variant="secondary" aria-disabled onClick={(event) => event.preventDefault()} />
    </>
  )
}
