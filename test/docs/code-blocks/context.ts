import { readFileSync } from 'node:fs'

/** Names that excerpts use without saying where they come from: those of libraries, and those of the reader's app. */
const others = `
declare const useState: typeof import('react').useState
declare const createRoot: typeof import('react-dom/client').createRoot
declare const QueryClient: typeof import('@tanstack/react-query').QueryClient
declare const HydrationBoundary: typeof import('@tanstack/react-query').HydrationBoundary
declare const dehydrate: typeof import('@tanstack/react-query').dehydrate
declare const useSuspenseQuery: typeof import('@tanstack/react-query').useSuspenseQuery
declare const PersistQueryClientProvider: typeof import('@tanstack/react-query-persist-client').PersistQueryClientProvider
declare const persister: import('@tanstack/react-query-persist-client').Persister
declare const render: typeof import('@testing-library/react').render
declare const http: typeof import('msw').http
declare const setupServer: typeof import('msw/node').setupServer
declare const createServer: typeof import('node:http').createServer
declare const readFile: typeof import('node:fs/promises').readFile
declare const express: typeof import('express').default
declare const createClient: typeof import('redis').createClient
declare const test: typeof import('node:test').test
declare function gtag(...values: unknown[]): void

declare const subject: string
declare const messages: Partial<import('ieum').Messages>
declare const user: { publicId: string; ci: string; name: string }
declare const portal: import('ieum').Portal
declare const signUpUrl: string
declare const linkUrl: string
declare const client: import('ieum/query').OnboardingClient
declare const queryClient: import('@tanstack/react-query').QueryClient
declare const onboarding: import('ieum/server').OnboardingServer
declare const identity: import('ieum/server').Identity
declare const gateway: import('ieum/server').Gateway
declare const id: string
declare const people: import('ieum/testing').GatewayTestPeople
declare const props: import('ieum').OnboardingProviderProps
declare const secrets: { read(name: string): Promise<string> }
declare const bridge: { openPage(url: string): Promise<string> }
declare function readSession(request: Request): Promise<typeof user | null>
declare function readToken(): string
declare function save(accounts: import('ieum').VirtualAccount[]): void
declare function saveConsent(version: string): void
declare function sendToGoogle(event: import('ieum').OnboardingEvent): void
declare function seedOnboarding(who: typeof identity): Promise<import('@tanstack/react-query').DehydratedState>
declare const page: import('playwright').Page
declare function openPage(
  walk: import('ieum/testing').JourneyWalk,
  backend: import('ieum/testing').FakeBackend,
): Pick<import('ieum/testing').WalkHost, 'act' | 'expectState'>
declare function App(): import('react').ReactNode
declare function Balance(props: { id: string }): import('react').ReactNode
`

/** What the documents use of libraries that this repository has not installed; the examples are built with the real ones. */
const foreign = `
declare module '@amplitude/analytics-browser'
declare module 'next/server'
declare module '@playwright/test' {
  export * from 'playwright/test'
}
declare module '@react-router/dev/routes' {
  export type RouteConfig = { file: string }[]
  export function index(file: string): { file: string }
  export function route(path: string, file: string): { file: string }
}
`

/** Declares every public name of the kit, and what excerpts use beside, so that they need no imports. */
export function declareContext(): string {
  return [...listPublicNames(), foreign, others].join('\n')
}

function listPublicNames(): string[] {
  const declared = new Set<string>()
  let entry = ''
  return readFileSync('test/package/public-names.txt', 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (!line.startsWith(' ')) entry = line
      const [, type, name = ''] = /^ {2}(type )?(\w+)$/.exec(line) ?? []
      if (!name || declared.has(name)) return []
      declared.add(name)
      return [
        type ? `type ${name} = import('${entry}').${name}` : `declare const ${name}: typeof import('${entry}').${name}`,
      ]
    })
}
