import {
  OnboardingProvider,
  PortalSignupGate,
  useOnboarding,
  VirtualAccountPicker,
  type OnboardingProviderProps,
} from 'ieum'
import type { ReactNode } from 'react'

type AppProps = Pick<OnboardingProviderProps, 'portal'> & { subject: string }

export function App({ subject, portal }: AppProps): ReactNode {
  return (
    <OnboardingProvider subject={subject} endpoint="/api/onboarding" portal={portal} onSignIn={signIn}>
      <form method="post" action="/accounts" className="card">
        <PortalSignupGate>
          <VirtualAccountPicker mode="single" name="account" required />
          <SubmitButton />
        </PortalSignupGate>
      </form>
    </OnboardingProvider>
  )
}

/** Only where there is something to submit. */
function SubmitButton(): ReactNode {
  const { state } = useOnboarding()
  return state.name === 'choosing' && <button className="next">선택한 계좌로 시작하기</button>
}

function signIn(): void {
  window.location.assign('/login')
}
