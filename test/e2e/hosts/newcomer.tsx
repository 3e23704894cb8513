import { OnboardingProvider, OnboardingCopyButton, PortalSignupGate, VirtualAccountPicker } from 'ieum'
import { createOnboardingClient } from 'ieum/query'
import { createFakeBackend } from 'ieum/testing'
import { createRoot } from 'react-dom/client'

declare global {
  interface Window {
    /** The newcomer signs up at the portal. */
    signUp: () => Promise<void>
  }
}

/** A page with its backend inside, because a frame without an origin can send no request to one. */
const backend = createFakeBackend({ persona: 'newcomer' })
const client = createOnboardingClient({ endpoint: '/api/onboarding', fetch: backend.fetch })
window.signUp = () => backend.patchPersona('newcomer', { member: true })

createRoot(document.getElementById('root')!).render(
  <OnboardingProvider subject="newcomer" client={client} portal={{ signUpUrl: 'https://portal.example/' }}>
    <PortalSignupGate>
      <VirtualAccountPicker />
    </PortalSignupGate>
    <OnboardingCopyButton text="https://app.example/once/1">copy</OnboardingCopyButton>
  </OnboardingProvider>,
)
