// Prints the server's HTML of a persona's page and the state of its queries, as JSON. In a process of its own, because
// the package gives a server other modules than a browser.
import { dehydrate, hydrate, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Onboarding, OnboardingProvider } from 'ieum'
import {
  createOnboardingClient,
  registrationStatusOptions,
  shouldDehydrateOnboarding,
  virtualAccountsOptions,
} from 'ieum/query'
import { createFakeBackend } from 'ieum/testing'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'

const [persona = ''] = process.argv.slice(2)
const endpoint = 'http://localhost/api'
const { fetch } = createFakeBackend({ persona })
const client = createOnboardingClient({ endpoint, fetch })
const queryClient = new QueryClient()
await queryClient.prefetchQuery(registrationStatusOptions(client, persona))
await queryClient.prefetchQuery(virtualAccountsOptions(client, persona))
const state = JSON.stringify(dehydrate(queryClient, { shouldDehydrateQuery: shouldDehydrateOnboarding }))
const seeded = new QueryClient()
hydrate(seeded, JSON.parse(state))
const portal = { signUpUrl: 'https://portal.example/sign-up' }
const page = createElement(
  QueryClientProvider,
  { client: seeded },
  createElement(OnboardingProvider, { subject: persona, endpoint, portal }, createElement(Onboarding)),
)
console.log(JSON.stringify({ html: renderToString(page), state }))
