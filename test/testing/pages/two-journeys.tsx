import { StrictMode, useMemo, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createOnboardingClient } from 'ieum/query'
import { Onboarding, OnboardingProvider } from 'ieum'
import { createFakeBackend } from 'ieum/testing'

interface JourneyProps {
  persona: string
}

function Journey({ persona }: JourneyProps): ReactNode {
  const backend = useMemo(() => createFakeBackend({ persona }), [persona])
  const client = useMemo(() => createOnboardingClient({ endpoint: '/api', fetch: backend.fetch }), [backend])
  return (
    <section id={persona}>
      <OnboardingProvider subject={persona} client={client} portal={{ signUpUrl: 'https://portal.test/sign-up' }}>
        <Onboarding />
        <button onClick={() => void backend.patchPersona(persona, { member: true })}>포털에서 가입했어요</button>
      </OnboardingProvider>
    </section>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Journey persona="hong" />
    <Journey persona="newcomer" />
  </StrictMode>,
)
