import { parseJson, readRecord } from '../../contract/wire-value.js'
import type { FaultRule, LoggedRequest, Persona } from '../../sandbox/index.js'
import { UsageError } from '../usage-error.js'

/** What a scenario may say about a persona. */
export type PersonaState = Pick<Persona, 'member' | 'accounts' | 'commonTermsExpireDate' | 'serviceTermsExpireDate'>

/** A running sandbox, told what to do. */
export interface SandboxControl {
  origin: string
  persona: { id: string; name: string; ci: string }
  /** Faults away, the persona in this state. */
  arrange(state: PersonaState, fault?: FaultRule): Promise<void>
  listCalls(): Promise<LoggedRequest[]>
  reset(): Promise<void>
}

/** Finds the persona in the sandbox. Throws a {@link UsageError} where it cannot. */
export async function connectSandbox(origin: string, personaId: string): Promise<SandboxControl> {
  async function call(method: string, path: string, body?: object): Promise<unknown> {
    const init: RequestInit = { method, ...(body && { body: JSON.stringify(body) }) }
    const response = await fetch(`${origin}/__sandbox${path}`, init).catch(() => null)
    if (!response?.ok) {
      throw new UsageError(`No sandbox lets itself be controlled at ${origin}. Start one on this machine: ieum sandbox`)
    }
    return parseJson(await response.text())
  }

  const personas = readList(await call('GET', '/personas'))
  const persona = personas.find(({ id }) => id === personaId)
  if (!persona) {
    const ids = personas.map(({ id }) => id).join(', ')
    throw new UsageError(`There is no persona "${personaId}". The personas are ${ids}.`)
  }

  return {
    origin,
    persona: { id: personaId, name: String(persona.name), ci: String(persona.ci) },
    async arrange(state, fault) {
      await call('DELETE', '/faults')
      await call('PATCH', `/personas/${personaId}`, state)
      if (fault) await call('POST', '/faults', fault)
    },
    listCalls: async () => readList(await call('GET', '/requests')).map(readCall),
    reset: async () => void (await call('POST', '/reset')),
  }
}

function readList(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(readRecord).filter((record) => record !== null) : []
}

function readCall({ at, path, persona, status }: Record<string, unknown>): LoggedRequest {
  const id = typeof persona === 'string' ? persona : null
  return { at: String(at), path: String(path), persona: id, status: Number(status) }
}
