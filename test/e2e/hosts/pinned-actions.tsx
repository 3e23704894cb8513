import { LinkedAccounts, Onboarding, OnboardingDialog, OnboardingProvider } from 'ieum'
import { createOnboardingClient } from 'ieum/query'
import { createFakeBackend } from 'ieum/testing'
import { createRoot } from 'react-dom/client'

const { persona, ui } = Object.fromEntries(new URLSearchParams(window.location.search))
const { fetch } = createFakeBackend({ persona: persona! })
const client = createOnboardingClient({ endpoint: '/api/onboarding', fetch })

/** The journey of a persona with several accounts to choose, on the page or in the dialog, or the settings of one. */
createRoot(document.getElementById('root')!).render(
  <OnboardingProvider subject={persona!} client={client} portal={{ signUpUrl: 'https://portal.example/' }}>
    {ui === 'dialog' && <OnboardingDialog open onOpenChange={() => {}} mode="multiple" />}
    {ui === 'settings' && <LinkedAccounts />}
    {ui === 'page' && <Onboarding mode="multiple" />}
  </OnboardingProvider>,
)
