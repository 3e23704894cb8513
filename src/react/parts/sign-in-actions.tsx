import type { ReactNode } from 'react'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { Button } from './button.js'
import { SupportActions } from './support-actions.js'

/** The sign-in of the host. Without one, the same as for support. */
export function SignInActions({ requestId }: { requestId?: string | undefined }): ReactNode {
  const { onSignIn } = useOnboardingContext()
  const { t } = useMessages(lateMessages)
  if (!onSignIn) return <SupportActions requestId={requestId} />
  return <Button onClick={() => onSignIn()}>{t('signIn')}</Button>
}
