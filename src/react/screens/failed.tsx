import type { ReactNode } from 'react'
import type { OnboardingErrorAction } from '../../contract/error-table.js'
import type { OnboardingError } from '../../contract/onboarding-error.js'
import { purposeOfAction } from '../../flow/attempt.js'
import { getErrorWords } from '../error-words.js'
import type { MessageKey } from '../messages.js'
import { useOnboardingContext } from '../onboarding-context.js'
import { Badge } from '../parts/badge.js'
import { PortalLink } from '../parts/portal-link.js'
import { Screen } from '../parts/screen.js'
import { SupportActions } from '../parts/support-actions.js'
import { Title } from '../parts/title.js'
import { useWords } from '../use-words.js'

const linkLabels: Partial<Record<OnboardingErrorAction, MessageKey>> = {
  registerCertificate: 'registerCertificate',
  link: 'link',
  consent: 'renew',
  portalLogIn: 'logIn',
}

/** Screen 7: what happened, what it means, and one way on. */
export function Failed({ name, error }: { name: 'failed' | 'offline'; error: OnboardingError }): ReactNode {
  const { say } = useWords()
  const [title, body] = getErrorWords(error.code)
  return (
    <Screen name={name}>
      <Badge icon={name === 'offline' ? 'offline' : 'alert'} tone="muted" />
      <Title>{say(title)}</Title>
      <p className="ieum-body">{say(body, { seconds: error.retryAfter ?? 10 })}</p>
      <div className="ieum-actions">
        <FailedActions error={error} />
      </div>
    </Screen>
  )
}

function FailedActions({ error }: { error: OnboardingError }): ReactNode {
  const { store, onSignIn, supportUrl } = useOnboardingContext()
  const { say } = useWords()
  const { action } = error
  const purpose = purposeOfAction[action]
  const retry = (className: string) => (
    <button type="button" className={className} onClick={() => void store.retry()}>
      {say('retry')}
    </button>
  )
  if (purpose) {
    return (
      <>
        <PortalLink purpose={purpose}>{say(linkLabels[action] ?? 'openAgain')}</PortalLink>
        {retry('ieum-button-plain')}
      </>
    )
  }
  if (action === 'retry' || action === 'wait') return retry('ieum-button')
  if (action === 'signIn' && onSignIn) {
    return (
      <button type="button" className="ieum-button" onClick={onSignIn}>
        {say('signIn')}
      </button>
    )
  }
  return <SupportActions href={action === 'signIn' ? undefined : supportUrl} requestId={error.requestId} />
}
