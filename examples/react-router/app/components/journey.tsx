import { OnboardingProvider, PortalSignupGate, VirtualAccountPicker, type Portal } from 'ieum'
import { OnboardingDevtools } from 'ieum/devtools'
import { Form } from 'react-router'

interface JourneyProps {
  subject: string
  portal: Portal
}

/** The whole journey in one form. The selected account is its field `account`. */
export function Journey({ subject, portal }: JourneyProps) {
  return (
    <OnboardingProvider subject={subject} endpoint="/api/onboarding" portal={portal}>
      <Form className="card" method="post" action="/accounts">
        <PortalSignupGate>
          <VirtualAccountPicker mode="single" name="account" required>
            <button className="next">이 계좌로 시작하기</button>
          </VirtualAccountPicker>
        </PortalSignupGate>
      </Form>
      <OnboardingDevtools bridge="/api/devtools" />
    </OnboardingProvider>
  )
}
