import { forwardRef } from 'react'
import type { OnboardingError } from '../../../contract/onboarding-error.js'
import { getErrorMessages } from '../../i18n/error-messages.js'
import { firstMessages } from '../../i18n/locales/ko/first-messages.js'
import { lateMessages } from '../../i18n/locales/ko/late-messages.js'
import { useMessages } from '../../i18n/use-messages.js'
import { Body } from '../../parts/body.js'
import { ErrorActions } from '../../parts/error-actions.js'
import { Illustration } from '../../parts/illustration.js'
import { Progress } from '../../parts/progress.js'
import { Screen, type ScreenRootProps } from '../../parts/screen.js'
import { Title } from '../../parts/title.js'
import { useErrorWait } from '../../parts/use-error-wait.js'
import { getErrorPicture } from './error-picture.js'
import { useFailedStep } from './use-failed-step.js'

const messages = { ...lateMessages, offlineTitle: firstMessages.offlineTitle, offlineBody: firstMessages.offlineBody }

interface FailedScreenProps extends ScreenRootProps {
  name: 'failed' | 'offline'
  error: OnboardingError
}

/** An error: what happened, what it means, and one next step. */
export const FailedScreen = forwardRef<HTMLElement, FailedScreenProps>(function FailedScreen(
  { name, error, ...props },
  ref,
) {
  const { t } = useMessages(messages)
  const [title] = getErrorMessages(error.code)
  const tone = error.action === 'wait' ? 'warning' : undefined
  return (
    <Screen ref={ref} name={name} {...props}>
      <Progress step={useFailedStep()} />
      <Illustration name={getErrorPicture(error.code)} tone={tone} />
      <Title>{t(title)}</Title>
      <Body>{t(useBodyKey(error))}</Body>
      <ErrorActions pinned error={error} />
    </Screen>
  )
})

/** The daily quota begins anew at 9 a.m. in Seoul. */
const resetSeconds = 9 * 60 * 60

/** What an error means. How long the quota still lasts tells whether 9 a.m. is today or tomorrow. */
function useBodyKey(error: OnboardingError) {
  const secondsLeft = useErrorWait(error)
  const { code, requestId } = error
  if (code === 'quota_exhausted' && secondsLeft !== null) {
    return secondsLeft <= resetSeconds ? 'quotaBodyToday' : 'quotaBodyTomorrow'
  }
  const [, body] = getErrorMessages(code)
  return body === 'notAvailableBody' && requestId ? 'notAvailableBodyWithId' : body
}
