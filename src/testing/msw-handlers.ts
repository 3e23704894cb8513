import type { FakeBackend } from './create-fake-backend.js'

/** The part of msw's `http` that is used, so that the kit and its types also load if msw is not installed. */
interface MswHttp<Handler> {
  all(path: string, resolver: (info: { request: Request }) => Promise<Response> | undefined): Handler
}

/** Options of {@link mswHandlers}. */
export interface MswHandlersOptions<Handler> {
  /** `http` of msw 2. */
  http: MswHttp<Handler>
  /** Serves the requests. Use it to switch the persona, add faults and count requests while the handlers stay. */
  backend: Pick<FakeBackend, 'fetch'>
  /** The same as the provider's `endpoint`; a path matches every origin. */
  endpoint: string
}

/**
 * Handlers for msw's `setupServer` and `setupWorker` that serve an endpoint from a fake backend.
 * @example
 * const backend = createFakeBackend({ persona: 'hong' })
 * const server = setupServer(...mswHandlers({ http, backend, endpoint: '/api/onboarding' }))
 */
export function mswHandlers<Handler>({ http, backend, endpoint }: MswHandlersOptions<Handler>): Handler[] {
  const base = endpoint.replace(/\/+$/, '')
  const path = base.startsWith('/') ? `*://*${base}/*` : `${base}/*`
  return [http.all(path, ({ request }) => (isUnder(base, request.url) ? backend.fetch(request) : undefined))]
}

/** False for a path that only contains the one of the endpoint, which the star in front lets through. */
function isUnder(base: string, url: string): boolean {
  return new URL(url).pathname.startsWith(new URL(`${base}/`, url).pathname)
}
