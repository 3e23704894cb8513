import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Onboarding, OnboardingProvider } from 'ieum'
import { createFakeBackend, mswHandlers } from 'ieum/testing'

const endpoint = '/api/onboarding'
const backend = createFakeBackend({ persona: 'newcomer' })
await setupWorker(...mswHandlers({ http, backend, endpoint })).start({ quiet: true })

const signUp = () => backend.patchPersona('newcomer', { member: true })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <OnboardingProvider subject="newcomer" endpoint={endpoint} portal={{ signUpUrl: `${location.origin}/portal` }}>
      <Onboarding />
      <button onClick={() => void signUp()}>포털에서 가입했어요</button>
    </OnboardingProvider>
  </StrictMode>,
)
