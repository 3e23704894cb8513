import { HydrationBoundary } from '@tanstack/react-query'
import { OnboardingProvider, PortalSignupGate, VirtualAccountPicker } from 'ieum'
import { OnboardingDevtools } from 'ieum/devtools'
import { getPortal } from '@/lib/portal'
import { seedOnboarding } from '@/lib/seed'
import type { User } from '@/lib/users'

/** The whole journey. The server renders its final state. */
export async function Journey({ user: { id, identity } }: { user: User }) {
  return (
    <HydrationBoundary state={await seedOnboarding(identity)}>
      <OnboardingProvider subject={identity.subject} endpoint="/api/onboarding" portal={getPortal(id)}>
        <form className="card" method="post" action="/accounts">
          <PortalSignupGate>
            <VirtualAccountPicker mode="single" name="account" required>
              <button className="next">이 계좌로 시작하기</button>
            </VirtualAccountPicker>
          </PortalSignupGate>
        </form>
        <OnboardingDevtools bridge="/api/devtools" />
      </OnboardingProvider>
    </HydrationBoundary>
  )
}
