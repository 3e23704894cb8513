import { OnboardingProvider, PortalSignupGate, VirtualAccountPicker } from 'ieum'
import { OnboardingDevtools } from 'ieum/devtools'
import type { User } from './visitor.js'

/** The whole journey in one form. The selected account is its field `account`. */
export function Journey({ subject, portal }: User) {
  return (
    <>
      <h1>흩어진 투자를 한곳에 모아요</h1>
      <OnboardingProvider subject={subject} endpoint="/api/onboarding" portal={portal}>
        <form className="card" method="post" action="/accounts">
          <PortalSignupGate>
            <VirtualAccountPicker mode="single" name="account" required>
              <button className="next">이 계좌로 시작하기</button>
            </VirtualAccountPicker>
          </PortalSignupGate>
        </form>
        <OnboardingDevtools bridge="/api/devtools" />
      </OnboardingProvider>
    </>
  )
}
