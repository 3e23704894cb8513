import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server on loopback in the hands of somebody else. */
export interface HostilePeer {
  origin: string
  /** `POST /path` of every request. */
  requests: string[]
  /** Bytes that were written for the largest response. */
  mostBytes: () => number
}

export type Respond = (req: IncomingMessage, res: ServerResponse, write: (chunk: string | Buffer) => boolean) => void

/** Starts one for this test. Sockets are closed when the test is over. */
export async function startPeer(respond: Respond): Promise<HostilePeer> {
  const requests: string[] = []
  let most = 0
  const server = createServer((req, res) => {
    requests.push(`${req.method} ${req.url}`)
    let bytes = 0
    req.resume()
    respond(req, res, (chunk) => {
      bytes += chunk.length
      most = Math.max(most, bytes)
      return res.write(chunk)
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, requests, mostBytes: () => most }
}

/** A body that never ends; past `enough` bytes nothing more is to be learnt, so the socket is closed. */
export function sendEndless(enough: number, chunk: string | Buffer = Buffer.alloc(65_536, 97)): Respond {
  return (_, res, write) => {
    let bytes = 0
    res.writeHead(200, { 'Content-Type': 'application/json' })
    const pump = () => {
      while (!res.destroyed && bytes < enough) {
        bytes += chunk.length
        if (!write(chunk)) return void res.once('drain', pump)
      }
      res.destroy()
    }
    pump()
  }
}
