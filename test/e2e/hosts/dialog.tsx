import { OnboardingDialog, OnboardingProvider } from 'ieum'
import { createOnboardingClient } from 'ieum/query'
import { createFakeBackend } from 'ieum/testing'
import { useState, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

const backend = createFakeBackend({ persona: 'newcomer' })
const client = createOnboardingClient({ endpoint: '/api/onboarding', fetch: backend.fetch })

/** A page of a host whose button opens the journey of a newcomer. */
function Page(): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button onClick={() => setOpen(true)}>Link accounts</button>
      <OnboardingDialog open={open} onOpenChange={setOpen} />
    </>
  )
}

createRoot(document.getElementById('root')!).render(
  <OnboardingProvider subject="newcomer" client={client} portal={{ signUpUrl: 'https://portal.example/' }}>
    <Page />
  </OnboardingProvider>,
)
