import { createSandbox } from '../sandbox/create-sandbox.js'
import { parseFaultRule } from '../sandbox/control/parse-fault-rule.js'
import type { PersonaPatch } from '../sandbox/control/parse-persona-patch.js'
import type { FaultRule } from '../sandbox/faults/fault-rule.js'
import { readLoggedRequests } from '../sandbox/read-logged-requests.js'
import type { LoggedRequest } from '../sandbox/request-log.js'
import type { Sandbox } from '../sandbox/sandbox.js'
import { createOnboarding } from '../server/create-onboarding.js'
import { koscomGateway } from '../server/gateway/koscom-gateway.js'
import type { Limits } from '../server/options/limits.js'
import { createGatewayFetch, rejectOnAbort } from './gateway-fetch.js'
import { controlSandbox } from './sandbox-control.js'

/** Options of {@link createFakeBackend}. */
export interface FakeBackendOptions {
  /** Id of the sandbox persona who is signed in; it is also the subject. Null for nobody: every response is 401. */
  persona: string | null
  /** Faults that upstream has from the start. */
  faults?: readonly FaultRule[]
  /**
   * The server's limits.
   * @default those of `createOnboarding`, but without a limit per person
   */
  limits?: Partial<Limits>
  /**
   * The clock of sandbox and server, epoch milliseconds.
   * @default Date.now
   */
  now?: () => number
}

/** A host backend without a port. */
export interface FakeBackend {
  /** Serves the backend contract under any URL; pass it to `createOnboardingClient`. */
  fetch: typeof fetch
  /** The emulated upstream, with the portal's pages. */
  sandbox: Sandbox
  /** Signs another persona in to the host, or nobody. */
  signIn(persona: string | null): void
  /** Changes the data of a persona upstream, as the portal does. The kit sees it when it loads again, as after the user's return. */
  patchPersona(id: string, changes: PersonaPatch): Promise<void>
  /** Adds a fault upstream; the newest that matches a request wins. */
  layFault(fault: FaultRule): Promise<void>
  /** Removes all faults. */
  clearFaults(): Promise<void>
  /** The requests that reached upstream, oldest first. */
  getRequests(): Promise<LoggedRequest[]>
  /** Restores the state at creation and empties the cache. */
  reset(): void
}

const apiKey = 'fake-backend-key'
const partner = { comId: 'F9999', srvId: '999' }
const origin = 'http://localhost'
/** One persona makes all requests of a test. */
const noPersonLimits: Partial<Limits> = { callEveryMs: 0, callsPerDay: 1_000_000, verifiesPerDay: 1_000_000 }

/**
 * The real request handler on the real sandbox, in process: for tests and stories.
 * @example
 * const backend = createFakeBackend({ persona: 'newcomer' })
 * const client = createOnboardingClient({ endpoint: 'https://app.test/api/onboarding', fetch: backend.fetch })
 * await backend.patchPersona('newcomer', { member: true })
 */
export function createFakeBackend({ persona, faults = [], limits, now = Date.now }: FakeBackendOptions): FakeBackend {
  const sandbox = createSandbox({ apiKey, now })
  const gatewayFetch = createGatewayFetch(sandbox)
  const gateway = koscomGateway({ apiKey, partner, baseUrl: `${origin}/v1/common/member`, fetch: gatewayFetch, now })
  let signedIn = persona

  const identify = () => identifyPersona(sandbox, signedIn)

  function start() {
    const { handler } = createOnboarding({ gateway, identify, now, limits: { ...noPersonLimits, ...limits } })
    return { handler, ready: Promise.all(faults.map((fault) => controlSandbox(sandbox, 'POST', 'faults', fault))) }
  }

  async function control(method: string, path: string, body?: object) {
    await started.ready
    return controlSandbox(sandbox, method, path, body)
  }

  checkPersona(sandbox, persona)
  faults.forEach(checkFault)
  let started = start()
  return {
    sandbox,
    async fetch(input, init) {
      await started.ready
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
    getRequests: async () => readLoggedRequests(await (await control('GET', 'requests')).json()),
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

/** At once, because what `start` rejects nobody may be waiting for. */
function checkFault(fault: FaultRule): void {
  try {
    parseFaultRule(JSON.stringify(fault))
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    throw new TypeError(`[ieum] createFakeBackend: ${sentence}`, { cause: error })
  }
}
