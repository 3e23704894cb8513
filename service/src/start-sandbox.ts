import type { Server } from 'node:http'
import { createSandbox, toNodeSandbox } from 'ieum/sandbox'
import type { Identity } from 'ieum/server'
import { getPort, listen } from './listen.js'

/** The emulated platform in this process. */
export interface StartedSandbox {
  server: Server
  /** Where its portal and its control are. */
  origin: string
  platform: { apiKey: string; partner: { comId: string; srvId: string }; baseUrl: string }
  identity: Identity
}

/** Starts the emulated platform for this machine only. Rejects if there is no such persona. */
export async function startSandbox(port: number, personaId: string): Promise<StartedSandbox> {
  const apiKey = 'ieum-sandbox-key'
  const sandbox = createSandbox({ apiKey })
  const persona = sandbox.personas.find(({ id }) => id === personaId)
  if (!persona) {
    const ids = sandbox.personas.map(({ id }) => id).join(', ')
    throw new Error(`--persona names nobody. The personas are ${ids}.`)
  }
  const listener = toNodeSandbox(sandbox, { control: true, gateway: 'loopback' })
  const server = await listen(listener, '127.0.0.1', port, 'IEUM_SANDBOX_PORT')
  const origin = `http://127.0.0.1:${getPort(server)}`
  const platform = { apiKey, partner: { comId: 'F9999', srvId: '999' }, baseUrl: `${origin}/v1/common/member` }
  return { server, origin, platform, identity: { subject: persona.id, ci: persona.ci, korName: persona.name } }
}
