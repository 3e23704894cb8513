import { hydrate, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Onboarding, OnboardingProvider } from 'ieum'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'

const root = document.getElementById('root')!
const { persona = '', state = '' } = root.dataset
const queryClient = new QueryClient()
hydrate(queryClient, JSON.parse(state))

/** Takes over the HTML of `render-page.js`. */
hydrateRoot(
  root,
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <OnboardingProvider
        subject={persona}
        endpoint="http://localhost/api"
        portal={{ signUpUrl: 'https://portal.example/sign-up' }}
      >
        <Onboarding />
      </OnboardingProvider>
    </QueryClientProvider>
  </StrictMode>,
  { onRecoverableError: (error) => console.error(error) },
)
