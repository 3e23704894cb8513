import { forwardRef, type ReactNode } from 'react'
import type { OnboardingError } from '../../contract/onboarding-error.js'
import { purposeOfAction } from '../../flow/attempt.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { Actions, type ActionsProps } from './actions.js'
import { PortalLink } from './portal-link.js'
import { RetryButton } from './retry-button.js'
import { SignInActions, SupportActions } from './support-actions.js'

/** Props of {@link ErrorActions}. */
export interface ErrorActionsProps extends Omit<ActionsProps, 'children'> {
  error: OnboardingError
}

/** The way on from an error: what its `action` names. */
export const ErrorActions = forwardRef<HTMLDivElement, ErrorActionsProps>(function ErrorActions(
  { error, ...props },
  ref,
) {
  return (
    <Actions ref={ref} {...props}>
      <WayOn error={error} />
    </Actions>
  )
})

function WayOn({ error: { action, requestId } }: { error: OnboardingError }): ReactNode {
  const { supportUrl } = useOnboardingContext()
  const purpose = purposeOfAction[action]
  if (purpose) {
    return (
      <>
        <PortalLink purpose={purpose} />
        <RetryButton variant="plain" />
      </>
    )
  }
  if (action === 'retry' || action === 'wait') return <RetryButton />
  if (action === 'signIn') return <SignInActions requestId={requestId} />
  return <SupportActions href={supportUrl} requestId={requestId} />
}
