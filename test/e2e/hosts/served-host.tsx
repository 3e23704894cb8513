import { Onboarding, OnboardingProvider } from 'ieum'
import { createRoot } from 'react-dom/client'

const portal = { signUpUrl: 'https://portal.example/sign-up' }

createRoot(document.getElementById('root')!).render(
  <OnboardingProvider subject="user-1" endpoint="/api/onboarding" portal={portal}>
    <Onboarding name="account" />
  </OnboardingProvider>,
)
