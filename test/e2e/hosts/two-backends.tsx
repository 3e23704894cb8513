import { Onboarding, OnboardingProvider } from 'ieum'
import { createRoot } from 'react-dom/client'

/** Each script of the page is a copy of the kit and of React. It fills the element that its URL names. */
const name = new URL(import.meta.url).searchParams.get('root') ?? ''
const element = document.getElementById(name)!
createRoot(element).render(
  <OnboardingProvider
    subject="user-1"
    endpoint={element.dataset.endpoint!}
    portal={{ signUpUrl: 'https://portal.example/' }}
  >
    <Onboarding />
  </OnboardingProvider>,
)
