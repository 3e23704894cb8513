import { OnboardingProvider, PortalSignupGate, VirtualAccountPicker, type OnboardingProviderProps } from 'ieum'
import type { ReactNode } from 'react'

const portal = { signUpUrl: 'https://portal.example/sign-up' }

type StartPageProps = Pick<OnboardingProviderProps, 'subject' | 'client' | 'queryClient'>

/** The page under test. In the app it uses `/api/onboarding`; a test can pass its own client. */
export function StartPage({ client, ...props }: StartPageProps): ReactNode {
  const source = client ? { client } : { endpoint: '/api/onboarding' }
  return (
    <OnboardingProvider portal={portal} supportUrl="https://app.example/support" {...props} {...source}>
      <PortalSignupGate>
        <VirtualAccountPicker name="account" />
      </PortalSignupGate>
    </OnboardingProvider>
  )
}
