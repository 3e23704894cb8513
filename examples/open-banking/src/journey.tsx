import { OnboardingProvider, PortalSignupGate, VirtualAccountPicker, type HandoffOutcome } from 'ieum'
import { openBankingKo } from 'ieum/locales/open-banking/ko'
import { takeOutcome } from './take-outcome.js'
import type { User } from './visitor.js'

const outcome: HandoffOutcome = takeOutcome()

/** The whole journey in one form. The selected account is its field `account`. */
export function Journey({ subject, portal }: User) {
  return (
    <>
      <h1>흩어진 계좌를 한곳에 모아요</h1>
      <OnboardingProvider
        subject={subject}
        endpoint="/api/onboarding"
        portal={{ ...portal, outcome }}
        messages={openBankingKo}
      >
        <form className="card" method="post" action="/accounts">
          <PortalSignupGate>
            <VirtualAccountPicker mode="single" name="account" required>
              <button className="next">이 계좌로 시작하기</button>
            </VirtualAccountPicker>
          </PortalSignupGate>
        </form>
      </OnboardingProvider>
    </>
  )
}
