import { Onboarding, OnboardingProvider, PortalSignupGate, VirtualAccountPicker } from 'ieum'
import { createOnboardingClient } from 'ieum/query'
import { createFakeBackend } from 'ieum/testing'
import { useMemo, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import brand from './brand.module.css'

const signUpUrl = 'https://portal.example/sign-up'
const logo = <img src="/logo.svg" alt="" width="40" height="40" />

interface JourneyProps {
  persona: string
  /** As in an app that opens pages itself: the way to the portal is a button. */
  bridge?: boolean
  children: ReactNode
}

function Journey({ persona, bridge = false, children }: JourneyProps): ReactNode {
  const client = useMemo(() => {
    const { fetch } = createFakeBackend({ persona })
    return createOnboardingClient({ endpoint: '/api', fetch })
  }, [persona])
  const portal = { signUpUrl, openIn: bridge ? () => {} : ('tab' as const) }
  return (
    <OnboardingProvider subject={persona} client={client} portal={portal} firms={{ '00002': { logo } }}>
      <div id={persona}>
        <PortalSignupGate>{children}</PortalSignupGate>
      </div>
    </OnboardingProvider>
  )
}

const stalled = createOnboardingClient({ endpoint: '/api', fetch: () => new Promise(() => {}) })

/** Most of what the kit draws on one page, in a host that restyles by the classes of `#host`. */
createRoot(document.getElementById('root')!).render(
  <main id="host" data-module={brand.journey}>
    <Journey persona="newcomer">
      <VirtualAccountPicker />
    </Journey>
    <Journey persona="unlinked" bridge>
      <VirtualAccountPicker />
    </Journey>
    <Journey persona="many">
      <VirtualAccountPicker mode="multiple" />
    </Journey>
    <Journey persona="expiring">
      <VirtualAccountPicker />
    </Journey>
    <Journey persona="expired">
      <VirtualAccountPicker />
    </Journey>
    <Journey persona="locked">
      <VirtualAccountPicker />
    </Journey>
    <OnboardingProvider subject="checking" client={stalled} portal={{ signUpUrl }}>
      <Onboarding />
    </OnboardingProvider>
  </main>,
)
