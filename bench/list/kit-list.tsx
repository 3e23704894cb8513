import { QueryClient } from '@tanstack/react-query'
import { OnboardingProvider, VirtualAccountPicker, type VirtualAccount } from 'ieum'
import { onboardingKeys, type OnboardingClient } from 'ieum/query'
import { useState, type ReactNode } from 'react'

const subject = 'bench'
const client: OnboardingClient = {
  getRegistration: () => Promise.reject(new Error('Nothing is loaded.')),
  getVirtualAccounts: () => Promise.reject(new Error('Nothing is loaded.')),
}

/** The picker, with the accounts there from the start. */
export function KitList({ accounts }: { accounts: readonly VirtualAccount[] }): ReactNode {
  const [queryClient] = useState(() => {
    const seeded = new QueryClient()
    seeded.setQueryData(onboardingKeys.virtualAccounts({ subject, endpoint: '' }), {
      accounts: [...accounts],
      consentExpiresOn: null,
    })
    return seeded
  })
  return (
    <OnboardingProvider
      subject={subject}
      client={client}
      queryClient={queryClient}
      portal={{ signUpUrl: 'https://portal.test/sign-up' }}
    >
      <VirtualAccountPicker />
    </OnboardingProvider>
  )
}
