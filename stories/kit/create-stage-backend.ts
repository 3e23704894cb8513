import { createOnboardingClient } from 'ieum/query'
import { createFakeBackend, type FakeBackend, type FakeBackendOptions } from 'ieum/testing'

/** What the host's own server does with a request before the kit's handler sees it. */
export type HostServer = (request: Request, next: FakeBackend['fetch']) => Promise<Response>

export interface StageBackendOptions extends FakeBackendOptions {
  host?: HostServer | undefined
}

const passOn: HostServer = (request, next) => next(request)

/** The real handler on the real sandbox, with a client that reaches it without a network. */
export function createStageBackend({ host = passOn, ...options }: StageBackendOptions) {
  const backend = createFakeBackend(options)
  const client = createOnboardingClient({
    endpoint: 'https://app.example/api/onboarding',
    fetch: async (input, init) => {
      if (!navigator.onLine) throw new TypeError('Failed to fetch')
      return host(withSubject(new Request(input, init), options.persona), backend.fetch)
    },
  })
  return { client, sandbox: backend.sandbox, subject: crypto.randomUUID() }
}

/** A subject of its own for every story keeps the stories on one page apart, as other users would be. */
function withSubject(request: Request, persona: string | null): Request {
  if (persona !== null) request.headers.set('X-Ieum-Subject', persona)
  return request
}
