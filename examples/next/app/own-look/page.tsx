import './own-look.css'
import { HydrationBoundary } from '@tanstack/react-query'
import { OnboardingProvider, PortalSignupGate, VirtualAccountPickerRoot, type FirmOverride, type Messages } from 'ieum'
import { en } from 'ieum/locales/en'
import { redirect } from 'next/navigation'
import { getOnboarding } from '@/lib/onboarding'
import { getPortal } from '@/lib/portal'
import { seedOnboarding } from '@/lib/seed'
import { getUser } from '@/lib/session'
import { Accounts } from './accounts'

const messages: Partial<Messages> = {
  chooseTitle: 'Where shall we look first?',
  consentEndsIn: { one: 'One more day of consent', other: 'Your consent lasts {count} more days' },
}

const firms: Record<string, FirmOverride> = {
  '00002': { name: 'Shinhan Securities', logo: <span className="logo">S</span> },
}

/** The same journey in English and in another arrangement. It shows what a server page can pass to provider, gate and parts. */
export default async function OwnLookPage() {
  const user = await getUser()
  if (!user) redirect('/')
  const { id, identity } = user
  return (
    <HydrationBoundary state={await seedOnboarding(identity)}>
      <OnboardingProvider
        subject={identity.subject}
        endpoint="/api/onboarding"
        portal={{ ...getPortal(id), openIn: 'redirect' }}
        supportUrl="https://support.example/"
        locale={en}
        messages={messages}
        firms={firms}
        headingLevel={1}
      >
        <form className="own-look" method="post" action="/accounts">
          <PortalSignupGate className="own-screen" prefetchAccounts={false} fallback={<p>One moment</p>}>
            <VirtualAccountPickerRoot
              className="own-screen"
              mode="single"
              name="account"
              defaultValue={await getFirstAccountId()}
              required
            >
              <Accounts />
              <button className="next">Start with this account</button>
            </VirtualAccountPickerRoot>
          </PortalSignupGate>
        </form>
      </OnboardingProvider>
    </HydrationBoundary>
  )

  /** From the cache, which the seed has just filled. */
  async function getFirstAccountId(): Promise<string | null> {
    const virtualAccounts = await getOnboarding()
      .getVirtualAccounts(identity)
      .catch(() => null)
    return virtualAccounts?.accounts[0]?.id ?? null
  }
}
