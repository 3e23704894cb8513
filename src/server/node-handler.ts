import { IncomingMessage, type ServerResponse } from 'node:http'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { isHost } from '../contract/is-host.js'

/** A handler for `node:http` and Express. */
export type NodeHandler = (req: IncomingMessage, res: ServerResponse) => void

/**
 * Mounts a handler in `node:http` or Express, with or without a body parser in front. The response to a request that is no
 * valid HTTP (e.g. a malformed `Host`) is 400, and if the handler throws it is 500, both without details.
 * @example
 * createServer(toNodeHandler(onboarding.handler)).listen(3000)
 */
export function toNodeHandler(handler: (request: Request) => Promise<Response>): NodeHandler {
  const respond = async (request: Request) => {
    try {
      return await handler(request)
    } catch {
      return new Response(null, { status: 500 })
    }
  }
  const listener = createRequestListener(respond, { onError: () => new Response(null, { status: 400 }) })
  return (req, res) => {
    // Reads the rest of a refused upload, or the connection could not be used again.
    res.once('finish', () => req.removeAllListeners('data').resume())
    if (hasRightHost(req)) listener(replayBody(req), res)
    else res.writeHead(400).end()
  }
}

/** False if a host would choose the path, or if there are two. HTTP/2 has `:authority` instead, and no `headersDistinct`. */
function hasRightHost({ headers, headersDistinct }: Partial<IncomingMessage>): boolean {
  if ((headersDistinct?.host?.length ?? 0) > 1) return false
  return [headers?.[':authority'], headers?.host].flat().every((host) => host === undefined || isHost(host))
}

/** A request whose body a parser in front or a serverless platform has read. */
interface ReadRequest extends IncomingMessage {
  body?: unknown
  rawBody?: unknown
}

/** Replays a body that has been read already. Without it the stream would never end. */
function replayBody(req: ReadRequest): IncomingMessage {
  if (!req.readableDidRead && !req.destroyed) return req
  const bytes = readLeftover(req)
  if (bytes === null && !req.readableEnded && !req.destroyed) return req
  const { method, url, headers, socket } = req
  const replay = Object.assign(new IncomingMessage(socket), { method, url, headers, complete: true })
  replay.push(bytes ?? '')
  replay.push(null)
  return replay
}

/** What is left of a body: as it came (`rawBody`), or parsed (`body`). Null if there is nothing. A getter may throw. */
function readLeftover(req: ReadRequest): string | Uint8Array | null {
  try {
    const body = req.rawBody ?? req.body
    if (typeof body === 'string' || body instanceof Uint8Array) return body
    return JSON.stringify(body) ?? null
  } catch {
    return null
  }
}
