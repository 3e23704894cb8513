import { QueryClient } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { createOnboardingClient } from 'ieum/query'
import { OnboardingProvider, PortalSignupGate, VirtualAccountPicker } from 'ieum'
import { createFakeBackend } from 'ieum/testing'

export interface MemoryPage {
  /** Shows the journey and takes it away, so often; each time waits for the list. */
  visit: (times: number) => Promise<void>
}

const backend = createFakeBackend({ persona: 'many' })
const client = createOnboardingClient({ endpoint: '/api', fetch: backend.fetch })
const portal = { signUpUrl: 'https://portal.test/sign-up' }

/** Without a cache of its own a journey takes the one of the whole page. */
async function show(queryClient?: QueryClient): Promise<void> {
  const container = document.body.appendChild(document.createElement('main'))
  const root = createRoot(container)
  root.render(
    <OnboardingProvider subject="many" client={client} portal={portal} {...(queryClient && { queryClient })}>
      <PortalSignupGate>
        <VirtualAccountPicker />
      </PortalSignupGate>
    </OnboardingProvider>,
  )
  await waitFor(() => container.querySelectorAll('[data-ieum-state=choosing] input[type=radio]').length === 24)
  root.unmount()
  container.remove()
  queryClient?.clear()
}

function waitFor(isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document.body, { childList: true, subtree: true, attributes: true })
  })
}

const page: MemoryPage = {
  async visit(times) {
    for (let time = 0; time < times; time++) {
      await show(new QueryClient())
      await show()
    }
    // Its log of requests is no part of the kit.
    backend.reset()
  },
}
Object.assign(window, { page })
