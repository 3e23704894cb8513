import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { registrationStatusOptions, shouldDehydrateOnboarding, virtualAccountsOptions } from '../../src/client/index.js'
import { createBackend } from './kit.js'

/** What a server has asked for a persona; `create` makes a query client of it, as after the way to the browser. */
export async function seed(persona: string) {
  const backend = createBackend({ persona })
  const asker = new QueryClient()
  await asker.prefetchQuery(registrationStatusOptions(backend.client, persona))
  await asker.prefetchQuery(virtualAccountsOptions(backend.client, persona))
  const sent = JSON.stringify(dehydrate(asker, { shouldDehydrateQuery: shouldDehydrateOnboarding }))
  asker.clear()
  const create = () => {
    const queryClient = new QueryClient()
    hydrate(queryClient, JSON.parse(sent))
    return queryClient
  }
  return { backend, create }
}
