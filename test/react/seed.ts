import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { registrationStatusOptions, shouldDehydrateOnboarding, virtualAccountsOptions } from '../../src/client/index.js'
import { createTestBackend } from '../support/test-backend.js'

/** What a server has loaded for a persona, with or without its day. `create` makes a query client of it, as in the browser that gets the HTML. */
export async function seed(persona: string, { saysDay = true } = {}) {
  const backend = createTestBackend({ persona })
  const serverClient = new QueryClient()
  await serverClient.prefetchQuery(registrationStatusOptions(backend.client, persona))
  await serverClient.prefetchQuery(virtualAccountsOptions(backend.client, persona))
  const state = dehydrate(serverClient, { shouldDehydrateQuery: shouldDehydrateOnboarding })
  const sent = JSON.stringify(state, (key, value) => (key === 'today' && !saysDay ? undefined : (value as unknown)))
  serverClient.clear()
  const create = () => {
    const queryClient = new QueryClient()
    hydrate(queryClient, JSON.parse(sent))
    return queryClient
  }
  return { backend, create }
}
