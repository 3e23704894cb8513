import {
  LinkedAccounts,
  OnboardingActions,
  OnboardingCompleteButton,
  OnboardingProvider,
  PortalSignupGate,
  VirtualAccountPicker,
  type OnboardingProviderProps,
} from 'ieum'
import { OnboardingDevtools } from 'ieum/devtools/always'
import type { ReactNode } from 'react'

type AppProps = Pick<OnboardingProviderProps, 'portal' | 'subject'> & { view: string | undefined }

export function App({ subject, portal, view }: AppProps): ReactNode {
  return (
    <OnboardingProvider subject={subject} endpoint="/api/onboarding" portal={portal} onSignIn={signIn}>
      {view === 'linked' ? <LinkedAccounts /> : <Journey />}
      <OnboardingDevtools bridge="/api/devtools" />
    </OnboardingProvider>
  )
}

/** Ends with the form: the server verifies the selected account. */
function Journey(): ReactNode {
  return (
    <form method="post" action="/accounts" className="card">
      <PortalSignupGate>
        <VirtualAccountPicker mode="single" name="account">
          <OnboardingActions pinned>
            <OnboardingCompleteButton type="submit" />
          </OnboardingActions>
        </VirtualAccountPicker>
      </PortalSignupGate>
    </form>
  )
}

function signIn(): void {
  window.location.assign('/login')
}
