import { QueryClient } from '@tanstack/react-query'
import { OnboardingProvider, type OnboardingProviderProps, type Portal, type PortalPurpose } from 'ieum'
import type { FakeBackendOptions } from 'ieum/testing'
import { useState, type ReactNode } from 'react'
import { createStageBackend, type HostServer } from './create-stage-backend.js'
import { createPortalSession, portalOrigin } from './portal-session.js'
import { PortalWindow } from './portal-window.js'
import { StartedHandoff } from './started-handoff.js'

export interface StageProps extends Partial<Omit<OnboardingProviderProps, 'endpoint' | 'portal'>> {
  /** Id of the persona who is signed in; null for nobody. */
  persona: string | null
  /** Faults of upstream. */
  faults?: FakeBackendOptions['faults'] | undefined
  /** What the host's own server does around the kit's handler. */
  host?: HostServer | undefined
  /** A handoff to the portal that starts before the story does. */
  handoff?: PortalPurpose | undefined
  /** The server's time limits. */
  limits?: FakeBackendOptions['limits'] | undefined
  /** How the portal opens. Default: in the portal window of the stories. */
  openIn?: Portal['openIn'] | undefined
  children: ReactNode
}

/** The provider with its own backend and cache, and with a portal in a window of the story. */
export function Stage({
  persona,
  faults = [],
  host,
  limits = {},
  handoff,
  openIn,
  children,
  ...props
}: StageProps): ReactNode {
  const [{ client, sandbox, subject }] = useState(() => createStageBackend({ persona, faults, host, limits }))
  const [queryClient] = useState(() => new QueryClient())
  const [session] = useState(() => createPortalSession(sandbox, persona ?? 'newcomer'))
  const [portalUrl, setPortalUrl] = useState<string | null>(null)
  const close = () => {
    setPortalUrl(null)
    // A browser does the same when its user comes back to this tab.
    window.dispatchEvent(new Event('focus'))
  }
  return (
    <OnboardingProvider
      subject={subject}
      client={client}
      queryClient={queryClient}
      portal={{ ...portalUrls, openIn: openIn ?? setPortalUrl }}
      {...props}
    >
      {handoff ? (
        <StartedHandoff purpose={handoff} onStart={() => setPortalUrl(null)}>
          {children}
        </StartedHandoff>
      ) : (
        children
      )}
      {portalUrl && <PortalWindow url={portalUrl} session={session} onClose={close} />}
    </OnboardingProvider>
  )
}

const portalUrls: Portal = {
  signUpUrl: `${portalOrigin}/portal/sign-up`,
  linkUrl: `${portalOrigin}/portal/accounts`,
  consentUrl: `${portalOrigin}/portal/consents`,
  logInUrl: `${portalOrigin}/portal/unlock`,
}
