import { createSandbox } from '../sandbox/create-sandbox.js'
import type { FaultRule } from '../sandbox/faults/fault-rule.js'
import type { Sandbox } from '../sandbox/sandbox.js'
import { createOnboarding } from '../server/create-onboarding.js'
import { koscomGateway } from '../server/koscom-gateway.js'
import type { Limits } from '../server/limits.js'
import { createGatewayFetch, rejectOnAbort } from './gateway-fetch.js'

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
  /** The upstream behind it: patch personas, lay faults, count requests. */
  sandbox: Sandbox
}

const apiKey = 'fake-backend-key'
const partner = { comId: 'F9999', srvId: '999' }
const origin = 'http://localhost'

/** The real request handler on the real sandbox, in process: for tests and stories. */
export function createFakeBackend({ persona, faults = [], limits, now = Date.now }: FakeBackendOptions): FakeBackend {
  const sandbox = createSandbox({ apiKey, now })
  checkPersona(sandbox, persona)
  const { handler } = createOnboarding({
    gateway: koscomGateway({
      apiKey,
      partner,
      baseUrl: `${origin}/v1/common/member`,
      fetch: createGatewayFetch(sandbox),
      now,
    }),
    identify: () => identify(sandbox, persona),
    now,
    ...(limits && { limits }),
  })
  const laid = Promise.all(faults.map((fault) => layFault(sandbox, fault)))
  return {
    sandbox,
    async fetch(input, init) {
      await laid
      const request = input instanceof Request ? new Request(input, init) : new Request(new URL(input, origin), init)
      return Promise.race([handler(request), rejectOnAbort(request.signal)])
    },
  }
}

function identify(sandbox: Sandbox, persona: string | null) {
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

async function layFault(sandbox: Sandbox, fault: FaultRule): Promise<void> {
  const body = JSON.stringify(fault)
  const headers = { 'Content-Type': 'application/json' }
  const request = new Request(`${origin}/__sandbox/faults`, { method: 'POST', headers, body })
  const { ok } = await sandbox.control(request, '127.0.0.1')
  if (!ok) throw new TypeError('[ieum] createFakeBackend: a fault was refused. See FaultRule for what is allowed.')
}
