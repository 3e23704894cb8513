'use client'

import { forwardRef, type ReactNode } from 'react'
import type { OnboardingErrorCode } from '../../contract/error-table.js'
import type { OnboardingError } from '../../contract/onboarding-error.js'
import { purposeOfAction } from '../../journey/handoff.js'
import { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { useMessages } from '../i18n/use-messages.js'
import { useOnboardingContext } from '../provider/onboarding-context.js'
import { Actions, type ActionsProps } from './actions.js'
import { Icon } from './icon.js'
import { PortalLink } from './portal-link.js'
import { RequestId } from './request-id.js'
import { RetryButton } from './retry-button.js'
import { SignInActions } from './sign-in-actions.js'
import { Status } from './status.js'
import { SupportActions } from './support-actions.js'
import { WaitAction } from './wait-action.js'

/** Props of {@link ErrorActions}. */
export interface ErrorActionsProps extends Omit<ActionsProps, 'children'> {
  /** The error whose next step is drawn, such as the one of the state `failed`. */
  error: OnboardingError
}

/** The next step after an error, as its `action` says. A retry is offered only if it can help. */
export const ErrorActions = forwardRef<HTMLDivElement, ErrorActionsProps>(function ErrorActions(
  { error, ...props },
  ref,
) {
  return (
    <Actions ref={ref} {...props}>
      {error.action === 'wait' ? <WaitAction error={error} /> : <ErrorAction error={error} />}
    </Actions>
  )
})

function ErrorAction({ error }: { error: OnboardingError }): ReactNode {
  const { t } = useMessages(lateMessages)
  const { code, action, requestId } = error
  if (code === 'offline') {
    return (
      <>
        <Status isLooking>{t('offlineWaiting')}</Status>
        <RetryButton variant="secondary" />
      </>
    )
  }
  return (
    <>
      <Status />
      {purposeOfAction[action] ? <PortalActions error={error} /> : <OwnActions {...{ action, requestId }} />}
    </>
  )
}

/** What the user does at the portal, if that is not what its page is for otherwise. */
const labelOfCode: Partial<Record<OnboardingErrorCode, 'agree' | 'unlock'>> = {
  consent_required: 'agree',
  portal_locked: 'unlock',
}

/** The page of the portal that helps, and a retry for those who have been there. */
function PortalActions({ error: { code, action } }: { error: OnboardingError }): ReactNode {
  const { t } = useMessages(lateMessages)
  const label = labelOfCode[code]
  const purpose = purposeOfAction[action]
  const children = label && (
    <>
      {t(label)}
      <Icon name="external" />
    </>
  )
  return (
    <>
      {purpose && <PortalLink purpose={purpose}>{children}</PortalLink>}
      <RetryButton variant="plain" />
    </>
  )
}

/** What the user can do here or with the host. */
function OwnActions({ action, requestId }: Pick<OnboardingError, 'action'> & { requestId?: string | undefined }) {
  const { supportUrl } = useOnboardingContext()
  if (action === 'signIn') return <SignInActions requestId={requestId} />
  if (action !== 'retry') return <SupportActions href={supportUrl} requestId={requestId} />
  return (
    <>
      <RetryButton />
      <RequestId id={requestId} />
    </>
  )
}
