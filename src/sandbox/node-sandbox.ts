import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequest, sendResponse } from '@remix-run/node-fetch-server'
import { isFault, type Fault } from './faults/fault.js'
import { isHost } from '../contract/is-host.js'
import { isLoopbackAddress } from '../contract/is-loopback.js'
import { isPortalPath } from './portal/portal-path.js'
import type { Sandbox } from './sandbox.js'

/** Options of `toNodeSandbox`. */
export interface NodeSandboxOptions {
  /**
   * Serve `/__sandbox/*` to programs on this machine. Without it they get 404.
   * @default false
   */
  control?: boolean
  /**
   * Who may call the gateway: everyone, or only programs on this machine; others get 403.
   * @default 'everyone'
   */
  gateway?: 'everyone' | 'loopback'
}

/**
 * A listener for `node:http` that serves the sandbox and performs its faults.
 * @example
 * createServer(toNodeSandbox(createSandbox({ apiKey: 'made-up' }))).listen(4010, '127.0.0.1')
 */
export function toNodeSandbox(
  sandbox: Sandbox,
  { control = false, gateway = 'everyone' }: NodeSandboxOptions = {},
): (req: IncomingMessage, res: ServerResponse) => void {
  async function respond(request: Request, peer: string): Promise<Response | Fault> {
    // The parsed path, so that `..` cannot get around this check.
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/__sandbox/')) {
      return control ? sandbox.control(request, peer) : refuse(404, 'no Route matched with those values')
    }
    const isAllowed = gateway === 'everyone' || isPortalPath(pathname) || isLoopbackAddress(peer)
    return isAllowed ? sandbox.handle(request) : refuse(403, 'This gateway serves programs on its own machine only.')
  }

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const request = readRequest(req, res)
    const result = request ? await respond(request, req.socket.remoteAddress ?? '') : refuse(400, 'Bad Request')
    return isFault(result) ? performFault(result, res) : sendResponse(res, result)
  }

  // It fails if the client has disconnected or headers cannot be sent. All that is left to do is to close the connection.
  return (req, res) => void serve(req, res).catch(() => res.destroy())
}

/** Null if the request is malformed. A request without a host must not count as one to this machine. */
function readRequest(req: IncomingMessage, res: ServerResponse): Request | null {
  const [host, second] = req.headersDistinct.host ?? []
  if (second !== undefined || (host && !isHost(host))) return null
  try {
    return createRequest(req, res, { host: host || 'no-host.invalid' })
  } catch {
    return null
  }
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status })
}

function performFault(fault: Fault, res: ServerResponse): void {
  if (fault.kind === 'stall') return
  if (fault.kind === 'reset') return void res.socket?.resetAndDestroy()
  res.writeHead(fault.status, fault.headers)
  // To end the socket, not the response, sends the bytes and leaves the body shorter than Content-Length.
  res.write(fault.body, () => fault.kind === 'truncate' && res.socket?.end())
}
