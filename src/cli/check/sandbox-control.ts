import { parseJson, readRecords } from '../../contract/wire-value.js'
import type { FaultRule, LoggedRequest, Persona } from '../../sandbox/index.js'
import { readLoggedRequests } from '../../sandbox/read-logged-requests.js'
import { UsageError } from '../usage-error.js'
import { fetchPeer } from './fetch-peer.js'

/** What a scenario sets of a persona. */
export type PersonaState = Pick<Persona, 'member' | 'accounts' | 'commonTermsExpireDate' | 'serviceTermsExpireDate'>

/** Controls a running sandbox. */
export interface SandboxControl {
  origin: string
  persona: { id: string; name: string; ci: string }
  /** Clears all faults and brings the persona into this state, with one fault if given. */
  arrange(state: PersonaState, fault?: FaultRule): Promise<void>
  listCalls(): Promise<LoggedRequest[]>
  reset(): Promise<void>
}

/** Ids as the sandbox has them. Anything else is not repeated to the user. */
function isPlainId(id: unknown): id is string {
  return typeof id === 'string' && /^[\w-]{1,32}$/.test(id)
}

/** Finds the persona in the sandbox. Throws a {@link UsageError} if it cannot. `deadline` ends all requests but a reset. */
export async function connectSandbox(
  origin: string,
  personaId: string,
  deadline?: AbortSignal,
): Promise<SandboxControl> {
  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const init: RequestInit = { method, ...(body && { body: JSON.stringify(body) }) }
    const limit = path === '/reset' ? undefined : deadline
    const response = await fetchPeer(`${origin}/__sandbox${path}`, init, limit).catch(() => null)
    if (response?.status !== 200) {
      throw new UsageError(
        `There is no sandbox that can be controlled at ${origin}. Start one on this machine: ieum sandbox`,
      )
    }
    return parseJson(response.text)
  }

  const personas = readRecords(await call('GET', '/personas'))
  const persona = personas.find(({ id }) => id === personaId)
  if (!persona) {
    const ids = personas.flatMap(({ id }) => (isPlainId(id) ? id : [])).join(', ')
    throw new UsageError(`There is no persona "${personaId}". The personas are ${ids}.`)
  }

  /** The state that the persona is in; null if it is not known. */
  let arranged: PersonaState | null = null

  return {
    origin,
    persona: { id: personaId, name: String(persona.name), ci: String(persona.ci) },
    async arrange(state, fault) {
      await call('DELETE', '/faults')
      if (state !== arranged) await call('PATCH', `/personas/${personaId}`, state)
      arranged = state
      if (fault) await call('POST', '/faults', fault)
    },
    listCalls: async () => readLoggedRequests(await call('GET', '/requests')).map(hideOddId),
    async reset() {
      arranged = null
      await call('POST', '/reset')
    },
  }
}

function hideOddId(call: LoggedRequest): LoggedRequest {
  return { ...call, persona: isPlainId(call.persona) ? call.persona : null }
}
