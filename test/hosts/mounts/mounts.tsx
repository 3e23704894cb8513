import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createOnboardingClient, type OnboardingClient } from '../../../src/client/index.js'
import { OnboardingProvider, PortalSignupGate, VirtualAccountPicker } from '../../../src/react/index.js'
import { createFakeBackend } from '../../../src/testing/index.js'

declare global {
  interface Window {
    /** Mounts the journey so many times, each time until its list is there, and unmounts it. */
    mountJourney(times: number): Promise<void>
  }
}

const { fetch } = createFakeBackend({ persona: 'many' })
const asked = createOnboardingClient({ endpoint: 'https://backend.test/onboarding', fetch })
const [registration, accounts] = await Promise.all([
  asked.getRegistration({ subject: 'many' }),
  asked.getVirtualAccounts({ subject: 'many' }),
])
/** The backend's answers, without a backend in this page whose memory would count. */
const client: OnboardingClient = {
  getRegistration: async () => registration,
  getVirtualAccounts: async () => accounts,
}
const host = document.querySelector('#root')!

/** Every second time with a query client of its own, else with that of the page. */
async function mountOnce(turn: number): Promise<void> {
  const root = createRoot(host)
  const own = turn % 2 === 0 ? { queryClient: new QueryClient() } : {}
  const isThere = waitForList()
  root.render(
    <OnboardingProvider subject="many" client={client} portal={{ signUpUrl: 'https://portal.test/' }} {...own}>
      <PortalSignupGate>
        <VirtualAccountPicker name="account" />
      </PortalSignupGate>
    </OnboardingProvider>,
  )
  await isThere
  root.unmount()
  own.queryClient?.clear()
}

function waitForList(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!host.querySelector('[data-ieum-state=choosing] input')) return
      observer.disconnect()
      resolve()
    })
    observer.observe(host, { childList: true, subtree: true })
  })
}

window.mountJourney = async (times) => {
  for (let turn = 0; turn < times; turn++) await mountOnce(turn)
}
