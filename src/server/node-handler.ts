import { IncomingMessage, type ServerResponse } from 'node:http'
import { createRequestListener } from '@remix-run/node-fetch-server'

/** A handler for `node:http` and Express. */
export type NodeHandler = (req: IncomingMessage, res: ServerResponse) => void

/**
 * Mounts a handler in `node:http` or Express, with or without a body parser in front. A request that is no valid
 * HTTP (e.g. a malformed `Host`) is answered 400, and a handler that throws 500, without details.
 */
export function toNodeHandler(handler: (request: Request) => Promise<Response>): NodeHandler {
  const answer = async (request: Request) => {
    try {
      return await handler(request)
    } catch {
      return new Response(null, { status: 500 })
    }
  }
  const listener = createRequestListener(answer, { onError: () => new Response(null, { status: 400 }) })
  return (req, res) => {
    // Drops what is left of a refused upload, or the connection could not be used again.
    res.once('finish', () => req.removeAllListeners('data').resume())
    listener(replayBody(req), res)
  }
}

/** A request whose body a parser in front has read already, as if it had not: the stream would never end otherwise. */
function replayBody(req: IncomingMessage & { body?: unknown }): IncomingMessage {
  if (!req.readableEnded) return req
  const { method, url, headers, socket, body = '' } = req
  const replay = Object.assign(new IncomingMessage(socket), { method, url, headers, complete: true })
  replay.push(typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body))
  replay.push(null)
  return replay
}
