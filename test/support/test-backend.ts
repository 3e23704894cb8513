import { createOnboardingClient } from '../../src/client/onboarding-client.js'
import { createSandbox } from '../../src/sandbox/create-sandbox.js'
import type { FaultRule } from '../../src/sandbox/faults/fault-rule.js'
import { readLoggedRequests } from '../../src/sandbox/read-logged-requests.js'
import { createOnboarding } from '../../src/server/create-onboarding.js'
import { koscomGateway } from '../../src/server/gateway/koscom-gateway.js'
import type { OnboardingOptions } from '../../src/server/options/onboarding-options.js'
import { createGatewayFetch, rejectOnAbort } from '../../src/testing/gateway-fetch.js'
import { controlSandbox } from '../../src/testing/sandbox-control.js'
import { createMemoryLogger } from './memory-logger.js'
import { createRequestGate } from './request-gate.js'

export const apiKey = 'key-canary'
export const partner = { comId: 'F9999', srvId: '999' }
export const basePath = '/v1/common/member'
const defaultEndpoint = 'https://backend.example/api/onboarding'

/** What a subject has at the default endpoint, for query keys. */
export const scopeOf = (subject: string) => ({ subject, endpoint: defaultEndpoint })

/** A request handler as the kit's own is one. */
export type Handler = (request: Request) => Promise<Response>

/** Options of {@link createTestBackend}, beside those of `createOnboarding`. */
export interface TestBackendOptions extends Partial<OnboardingOptions> {
  /** Id of the persona who is signed in; null for nobody. */
  persona?: string | null
  /** Who the user is to the host. Default: the persona's id. */
  subject?: string
  /** Whether a request carries the host's session. Default: every request does. */
  hasSession?: (request: Request) => boolean
  /** URL of the backend to its client. Default one for all. */
  endpoint?: string
  /** Faults upstream has from the start. */
  faults?: readonly FaultRule[]
  /** What the host does around the kit's handler. */
  middleware?: (next: Handler) => Handler
}

/** Short, so that a test need not wait for upstream trouble to end. */
const shortLimits = { attemptMs: 50, totalMs: 200, retryDelayMs: 1 }

/** The real handler on the real sandbox, with the kit's client in front. It runs in process and in a browser, without a port. */
export function createTestBackend({
  persona = 'hong',
  subject,
  endpoint = defaultEndpoint,
  hasSession = () => true,
  faults = [],
  middleware = (next) => next,
  now = Date.now,
  ...options
}: TestBackendOptions = {}) {
  const sandbox = createSandbox({ apiKey, partner, now })
  const { logger, lines } = createMemoryLogger()
  const gate = createRequestGate()
  let signedIn = persona

  function getIdentity(id = signedIn) {
    const found = sandbox.personas.find((one) => one.id === id)
    return found ? { subject: subject ?? found.id, ci: found.ci, korName: found.name } : null
  }

  const gatewayFetch = createGatewayFetch(sandbox)
  const onboarding = createOnboarding({
    gateway: koscomGateway({ apiKey, partner, baseUrl: `http://localhost${basePath}`, fetch: gatewayFetch, now }),
    identify: (request) => (hasSession(request) ? getIdentity() : null),
    limits: shortLimits,
    logger,
    now,
    ...options,
  })
  const handler = middleware(onboarding.handler)
  const control = (method: string, path: string, body?: object) => controlSandbox(sandbox, method, path, body)
  const layFault = async (fault: FaultRule) => void (await control('POST', 'faults', fault))
  const ready = Promise.all(faults.map(layFault))

  /** Responds under any URL, and rejects when its caller aborts. */
  async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    await ready
    const request = new Request(input, init)
    return Promise.race([handler(request), rejectOnAbort(request.signal)])
  }

  return {
    ...onboarding,
    handler,
    sandbox,
    persona,
    client: createOnboardingClient({ endpoint, fetch: gate.guard(send) }),
    fetch: send,
    lines,
    getIdentity,
    /** The requests of `client`, oldest first: `register` or `consent`, with ` fresh` if it wants fresh data. */
    requests: gate.requests,
    /** Keeps later requests of `client` waiting until the function it returns is called. */
    hold: gate.hold,
    signIn: (other: string | null) => void (signedIn = other),
    patch: async (changes: object) => void (await control('PATCH', `personas/${persona}`, changes)),
    layFault,
    clearFaults: async () => void (await control('DELETE', 'faults')),
    getRows: (id: string) => sandbox.personas.find((one) => one.id === id)?.accounts ?? [],
    /** How many requests reached upstream, of one path or of all. */
    async countUpstreamCalls(path = ''): Promise<number> {
      const calls = readLoggedRequests(await (await control('GET', 'requests')).json())
      return calls.filter((call) => call.path.endsWith(path)).length
    },
  }
}

export type TestBackend = ReturnType<typeof createTestBackend>
