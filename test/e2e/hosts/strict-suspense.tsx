import { QueryClient, QueryClientProvider, useSuspenseQuery } from '@tanstack/react-query'
import { OnboardingProvider, PortalSignupGate, VirtualAccountPicker } from 'ieum'
import { createOnboardingClient, registrationStatusOptions } from 'ieum/query'
import { StrictMode, Suspense, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')!
const { subject = '', signUpUrl = '', linkUrl = '' } = root.dataset
const client = createOnboardingClient({ endpoint: '/api/onboarding' })

function Greeting(): ReactNode {
  const { data } = useSuspenseQuery(registrationStatusOptions(client, subject))
  return <p id="greeting">{data.status}</p>
}

/** A development build in StrictMode, with a suspense boundary outside the provider: all that a host may do to a kit. */
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <Suspense fallback={<p>loading</p>}>
        <OnboardingProvider subject={subject} client={client} portal={{ signUpUrl, linkUrl }}>
          <Greeting />
          <PortalSignupGate>
            <VirtualAccountPicker name="account" />
          </PortalSignupGate>
        </OnboardingProvider>
      </Suspense>
    </QueryClientProvider>
  </StrictMode>,
)
