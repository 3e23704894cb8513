import type { FakeBackend } from './create-fake-backend.js'

/** What is needed of msw's `http`; so the kit loads, and its types do, where msw is not installed. */
interface MswHttp<Handler> {
  all(path: string, resolver: (info: { request: Request }) => Promise<Response>): Handler
}

/** Options of {@link mswHandlers}. */
export interface MswHandlersOptions<Handler> {
  /** `http` of msw 2. */
  http: MswHttp<Handler>
  /** Who answers: switch its persona, lay faults and count requests while the handlers stay. */
  backend: Pick<FakeBackend, 'fetch'>
  /** As the provider's `endpoint`; a path is answered on every origin. */
  endpoint: string
}

/** Handlers for msw's `setupServer` and `setupWorker` by which a fake backend answers an endpoint. */
export function mswHandlers<Handler>({ http, backend, endpoint }: MswHandlersOptions<Handler>): Handler[] {
  const base = endpoint.replace(/\/+$/, '')
  const path = base.startsWith('/') ? `*${base}/*` : `${base}/*`
  return [http.all(path, ({ request }) => backend.fetch(request))]
}
