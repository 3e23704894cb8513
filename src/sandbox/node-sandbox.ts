import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequest, sendResponse } from '@remix-run/node-fetch-server'
import { isPortalPath } from './portal/portal-path.js'
import { isFault, type Fault } from './faults/fault.js'
import type { Sandbox } from './sandbox.js'

/** Options of `toNodeSandbox`. */
export interface NodeSandboxOptions {
  /** Answer `/__sandbox/*`, to programs on this machine; default false: 404. */
  control?: boolean
  /** Answer the gateway's questions; default true. False leaves the portal's pages alone, and all else is 404. */
  gateway?: boolean
}

/** A listener for `node:http` that serves the sandbox and performs its faults. */
export function toNodeSandbox(
  sandbox: Sandbox,
  { control = false, gateway = true }: NodeSandboxOptions = {},
): (req: IncomingMessage, res: ServerResponse) => void {
  async function answer(request: Request, peer: string): Promise<Response | Fault> {
    // The parsed path, so that no `..` leads around a closed door.
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/__sandbox/')) return control ? sandbox.control(request, peer) : notFound()
    return gateway || isPortalPath(pathname) ? sandbox.handle(request) : notFound()
  }

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const result = await answer(createRequest(req, res), req.socket.remoteAddress ?? '')
    return isFault(result) ? performFault(result, res) : sendResponse(res, result)
  }

  // What goes wrong here is a malformed request or a client that left: its connection is all there is to close.
  return (req, res) => void serve(req, res).catch(() => res.destroy())
}

function notFound(): Response {
  return Response.json({ message: 'no Route matched with those values' }, { status: 404 })
}

function performFault(fault: Fault, res: ServerResponse): void {
  if (fault.kind === 'stall') return
  if (fault.kind === 'reset') return void res.socket?.resetAndDestroy()
  res.writeHead(fault.status, fault.headers)
  // Ending the socket, not the response, lets the bytes out and breaks the promise of Content-Length.
  res.write(fault.body, () => fault.kind === 'truncate' && res.socket?.end())
}
