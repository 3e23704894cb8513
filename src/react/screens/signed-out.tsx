import type { ReactNode } from 'react'
import { useOnboardingContext } from '../onboarding-context.js'
import { Badge } from '../parts/badge.js'
import { Screen } from '../parts/screen.js'
import { SupportActions } from '../parts/support-actions.js'
import { Title } from '../parts/title.js'
import { useWords } from '../use-words.js'

/** Nobody is signed in to the host. */
export function SignedOut(): ReactNode {
  const { onSignIn } = useOnboardingContext()
  const { say } = useWords()
  return (
    <Screen name="signedOut">
      <Badge icon="person" tone="muted" />
      <Title>{say('signedOutTitle')}</Title>
      <p className="ieum-body">{say('signedOutBody')}</p>
      <div className="ieum-actions">
        {onSignIn ? (
          <button type="button" className="ieum-button" onClick={onSignIn}>
            {say('signIn')}
          </button>
        ) : (
          <SupportActions />
        )}
      </div>
    </Screen>
  )
}
