import { createSandbox } from '../sandbox/create-sandbox.js'
import type { PersonaPatch } from '../sandbox/control/parse-persona-patch.js'
import type { FaultRule } from '../sandbox/faults/fault-rule.js'
import type { LoggedRequest } from '../sandbox/request-log.js'
import type { Sandbox } from '../sandbox/sandbox.js'
import { createOnboarding } from '../server/create-onboarding.js'
import { koscomGateway } from '../server/koscom-gateway.js'
import type { Limits } from '../server/limits.js'
import { createGatewayFetch, rejectOnAbort } from './gateway-fetch.js'
import { controlSandbox } from './sandbox-control.js'

/** Options of {@link createFakeBackend}. */
export interface FakeBackendOptions {
  /** Id of the sandbox persona who is signed in; it is the subject, too. Null for nobody: every question is answered 401. */
  persona: string | null
  /** Trouble upstream makes from the start. */
  faults?: readonly FaultRule[]
  /** The server's time limits. Default as in `createOnboarding`. */
  limits?: Partial<Limits>
  /** The clock of sandbox and server, epoch milliseconds. Default `Date.now`. */
  now?: () => number
}

/** A host backend without a port. */
export interface FakeBackend {
  /** Answers the backend contract under any URL; pass it to `createOnboardingClient`. */
  fetch: typeof fetch
  /** The upstream behind it, with the portal's pages. */
  sandbox: Sandbox
  /** From now on the host's session is another persona's, or nobody's. */
  signIn(persona: string | null): void
  /** Changes what upstream holds about a persona, as a visit to the portal does: the kit learns it on the user's return. */
  patchPersona(id: string, changes: PersonaPatch): Promise<void>
  /** Makes trouble upstream; the newest that matches a question wins. */
  layFault(fault: FaultRule): Promise<void>
  clearFaults(): Promise<void>
  /** What was asked upstream, oldest first. */
  getRequests(): Promise<LoggedRequest[]>
  /** Everything is as it was created, and nothing is cached. */
  reset(): void
}

const apiKey = 'fake-backend-key'
const partner = { comId: 'F9999', srvId: '999' }
const origin = 'http://localhost'

/** The real request handler on the real sandbox, in process: for tests and stories. */
export function createFakeBackend({ persona, faults = [], limits, now = Date.now }: FakeBackendOptions): FakeBackend {
  const sandbox = createSandbox({ apiKey, now })
  const gatewayFetch = createGatewayFetch(sandbox)
  const gateway = koscomGateway({ apiKey, partner, baseUrl: `${origin}/v1/common/member`, fetch: gatewayFetch, now })
  let signedIn = persona

  const identify = () => identifyPersona(sandbox, signedIn)

  function start() {
    const { handler } = createOnboarding({ gateway, identify, now, ...(limits && { limits }) })
    return { handler, laid: Promise.all(faults.map((fault) => controlSandbox(sandbox, 'POST', 'faults', fault))) }
  }

  async function control(method: string, path: string, body?: object) {
    await started.laid
    return controlSandbox(sandbox, method, path, body)
  }

  checkPersona(sandbox, persona)
  let started = start()
  return {
    sandbox,
    async fetch(input, init) {
      await started.laid
      const request = input instanceof Request ? new Request(input, init) : new Request(new URL(input, origin), init)
      return Promise.race([started.handler(request), rejectOnAbort(request.signal)])
    },
    signIn(other) {
      checkPersona(sandbox, other)
      signedIn = other
    },
    patchPersona: async (id, changes) => void (await control('PATCH', `personas/${encodeURIComponent(id)}`, changes)),
    layFault: async (fault) => void (await control('POST', 'faults', fault)),
    clearFaults: async () => void (await control('DELETE', 'faults')),
    getRequests: async () => (await control('GET', 'requests')).json(),
    reset() {
      sandbox.reset()
      signedIn = persona
      started = start()
    },
  }
}

function identifyPersona(sandbox: Sandbox, persona: string | null) {
  const person = sandbox.personas.find(({ id }) => id === persona)
  return person ? { subject: person.id, ci: person.ci, korName: person.name } : null
}

function checkPersona({ personas }: Sandbox, persona: string | null): void {
  const ids = personas.map(({ id }) => id)
  if (persona !== null && !ids.includes(persona)) {
    throw new TypeError(
      `[ieum] createFakeBackend: there is no persona "${persona}". The personas are ${ids.join(', ')}.`,
    )
  }
}
