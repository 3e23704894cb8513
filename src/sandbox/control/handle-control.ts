import { readBody } from '../read-body.js'
import type { SandboxState } from '../sandbox-state.js'
import type { SandboxChange } from '../sandbox.js'
import { isControlAllowed } from './control-access.js'
import { ControlError } from './control-error.js'
import { controlRoutes } from './control-routes.js'

/** Handles a control request of `peer`, an IP address, and calls `notify` after each change. */
export async function handleControl(
  request: Request,
  peer: string,
  state: SandboxState,
  notify: (change: SandboxChange) => void,
): Promise<Response> {
  try {
    const result = await runControl(request, peer, state, notify)
    return withNoStore(result instanceof Response ? result : Response.json(result))
  } catch (error) {
    if (!(error instanceof ControlError)) throw error
    return withNoStore(Response.json({ message: error.message }, { status: error.status, headers: error.headers }))
  }
}

/** No cache may keep the response. */
function withNoStore(response: Response): Response {
  response.headers.set('cache-control', 'no-store')
  return response
}

const loopbackOnly =
  'Control serves programs on this machine only: a loopback peer and Host, no Origin, no Sec-Fetch-Site.'

async function runControl(
  request: Request,
  peer: string,
  state: SandboxState,
  notify: (change: SandboxChange) => void,
): Promise<unknown> {
  if (!isControlAllowed(request, peer)) throw new ControlError(403, loopbackOnly)
  const { pattern, id } = readPath(new URL(request.url).pathname)
  const methods = Object.hasOwn(controlRoutes, pattern) ? controlRoutes[pattern] : undefined
  if (!methods)
    throw new ControlError(404, `There is nothing at this path. Try ${Object.keys(controlRoutes).join(', ')}.`)
  const action = methods[request.method]
  const allow = Object.keys(methods).join(', ')
  if (!action) throw new ControlError(405, `Allowed: ${allow}.`, { allow })
  const text = await readBody(request)
  if (text === null) throw new ControlError(413, 'The body is larger than 1 MiB.')
  const result = action({ id, text, state })
  if (request.method !== 'GET') notify({ source: 'control', ...(id && { personaId: id }) })
  return result
}

function readPath(pathname: string): { pattern: string; id: string } {
  const path = pathname.slice('/__sandbox'.length)
  const [, id] = /^\/personas\/([^/]+)$/.exec(path) ?? []
  return id === undefined ? { pattern: path, id: '' } : { pattern: '/personas/:id', id }
}
