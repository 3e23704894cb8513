import 'ieum/styles.css'
import { QueryClient } from '@tanstack/react-query'
import { OnboardingProvider, PortalSignupGate, VirtualAccountPicker } from 'ieum'
import { onboardingKeys } from 'ieum/query'
import { createRoot } from 'react-dom/client'
import { endpoint, root, subject, version, watch } from './watch.js'

const queryClient = new QueryClient()

// As if the server had loaded both and sent them along with the page.
if (version === 'seeded') {
  const scope = { subject, endpoint }
  queryClient.setQueryData(onboardingKeys.registration(scope), { status: 'member', consentExpiresOn: null })
  queryClient.setQueryData(onboardingKeys.virtualAccounts(scope), {
    accounts: [{ id: '00002.160657.주식', firmCode: '00002', number: '160657', alias: '주식' }],
    consentExpiresOn: null,
  })
}

await watch(() =>
  createRoot(root).render(
    <OnboardingProvider
      subject={subject}
      endpoint={endpoint}
      queryClient={queryClient}
      portal={{ signUpUrl: 'https://portal.test/sign-up' }}
    >
      <PortalSignupGate>
        <VirtualAccountPicker />
      </PortalSignupGate>
    </OnboardingProvider>,
  ),
)
