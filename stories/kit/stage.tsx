import { QueryClient } from '@tanstack/react-query'
import { OnboardingProvider, type OnboardingProviderProps, type Portal, type PortalPurpose } from 'ieum'
import type { FakeBackendOptions } from 'ieum/testing'
import { useState, type ReactNode } from 'react'
import { createStageBackend, type HostServer } from './create-stage-backend.js'
import { createPortalSession, portalOrigin } from './portal-session.js'
import { PortalWindow } from './portal-window.js'
import { StartedTrip } from './started-trip.js'

export interface StageProps extends Partial<Omit<OnboardingProviderProps, 'endpoint' | 'portal'>> {
  /** Who is signed in; null for nobody in the host's session. */
  persona: string | null
  /** Trouble that upstream makes. */
  faults?: FakeBackendOptions['faults'] | undefined
  /** What the host's own server does before the kit's handler. */
  host?: HostServer | undefined
  /** The clock of sandbox and server. */
  now?: FakeBackendOptions['now'] | undefined
  /** A trip to the portal that has begun before the story does. */
  trip?: PortalPurpose | undefined
  /** The server's time limits. */
  limits?: FakeBackendOptions['limits'] | undefined
  /** How the portal opens. Default: in the portal window of the stories. */
  openIn?: Portal['openIn'] | undefined
  children: ReactNode
}

/** The provider on a backend and a cache of its own, with a portal to walk through. */
export function Stage({
  persona,
  faults = [],
  host,
  limits = {},
  now = Date.now,
  trip,
  openIn,
  children,
  ...props
}: StageProps): ReactNode {
  const [{ client, sandbox, subject }] = useState(() => createStageBackend({ persona, faults, host, limits, now }))
  const [queryClient] = useState(() => new QueryClient())
  const [session] = useState(() => createPortalSession(sandbox, persona ?? 'newcomer'))
  const [portalUrl, setPortalUrl] = useState<string | null>(null)
  const close = () => {
    setPortalUrl(null)
    // What a browser does when its user comes back to this tab.
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
      {trip ? (
        <StartedTrip purpose={trip} onStart={() => setPortalUrl(null)}>
          {children}
        </StartedTrip>
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
