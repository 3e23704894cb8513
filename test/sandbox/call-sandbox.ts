import { createSandbox, personas, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js'

/** 2026-11-22 in Seoul and in UTC. */
export const noon = Date.parse('2026-11-22T03:00:00Z')

export function createTestSandbox(options: Partial<SandboxOptions> = {}): Sandbox {
  return createSandbox({ apiKey: 'test-key', now: () => noon, ...options })
}

export type RouteName = 'register' | 'consent'

export interface RequestChanges {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

export function createGatewayRequest(route: RouteName, personaId: string, changes: RequestChanges = {}): Request {
  const {
    path = `/v1/common/member/${route}/search`,
    method = 'POST',
    headers = {},
    body = createBody(personaId),
  } = changes
  return new Request(`http://gateway.test${path}`, {
    method,
    headers: { apikey: 'test-key', 'content-type': 'application/json', ...headers },
    ...(method === 'POST' && { body }),
  })
}

export function createBody(personaId: string, changes: Record<string, unknown> = {}): string {
  const { ci, name } = personas.find(({ id }) => id === personaId) ?? { ci: 'nobody', name: '없는이' }
  return JSON.stringify({
    partner: { comId: 'F9999', srvId: '999' },
    commonHeader: { reqIdPlatform: '', reqIdConsumer: 'fsfsfshi23', ci },
    body: { korName: name },
    ...changes,
  })
}

/** Calls the gateway and expects a `Response`, not a fault. */
export async function callGateway(sandbox: Sandbox, route: RouteName, personaId: string, changes?: RequestChanges) {
  const result = await sandbox.handle(createGatewayRequest(route, personaId, changes))
  if (!(result instanceof Response)) throw new Error(`A fault instead of a response: ${result.kind}`)
  return result
}

/** Calls the gateway and parses its response. */
export async function readGateway(sandbox: Sandbox, route: RouteName, personaId: string, changes?: RequestChanges) {
  const response = await callGateway(sandbox, route, personaId, changes)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** Calls control as a program on this machine does. */
export function callControl(sandbox: Sandbox, method: string, path: string, body?: unknown): Promise<Response> {
  const init = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  return sandbox.control(new Request(`http://127.0.0.1:4010/__sandbox${path}`, { method, ...init }), '127.0.0.1')
}
