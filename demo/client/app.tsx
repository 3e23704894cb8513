import { OnboardingProvider, PortalSignupGate, VirtualAccountPicker, type OnboardingProviderProps } from 'ieum'
import type { ReactNode } from 'react'

type AppProps = Pick<OnboardingProviderProps, 'portal'> & { subject: string }

export function App({ subject, portal }: AppProps): ReactNode {
  return (
    <OnboardingProvider subject={subject} endpoint="/api/onboarding" portal={portal} onSignIn={signIn}>
      <form method="post" action="/accounts" className="card">
        <PortalSignupGate>
          <VirtualAccountPicker mode="single" name="account" required>
            <button className="next">선택한 계좌로 시작하기</button>
          </VirtualAccountPicker>
        </PortalSignupGate>
      </form>
    </OnboardingProvider>
  )
}

function signIn(): void {
  window.location.assign('/login')
}
