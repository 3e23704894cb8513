import { createServer, request, type Agent, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'

const servers: Server[] = []

/** Serves on a free port of the loopback, until `closeServers`. */
export async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

export function closeServers(): void {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
}

export interface Sent {
  port: number
  path?: string
  method?: string
  /** Several values go as several lines. */
  headers?: Record<string, string | string[]>
  body?: string
  agent?: Agent
}

export interface Received {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  /** The client's port, to tell connections apart. */
  connection: number | undefined
}

/** A request over a real connection, with any headers. */
export function send({ port, path = '/api/onboarding/register/search', body, ...options }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, ...options }, (res) => {
      const connection = res.socket.localPort
      let text = ''
      res.setEncoding('utf8').on('data', (chunk) => (text += chunk))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, text, connection }))
    })
    outgoing.on('error', reject).end(body)
  })
}

/** Begins a request, waits until the server has it, and leaves. */
export async function sendHalf(port: number, path: string, headers: Record<string, string>): Promise<void> {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const socket = connect(port, '127.0.0.1')
  const continued = new Promise<void>((resolve, reject) => {
    socket.once('data', () => resolve()).once('error', reject)
  })
  // The interim response shows that the request has arrived.
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: a\r\n${lines.join('')}Expect: 100-continue\r\nContent-Length: 100\r\n\r\n`,
  )
  await continued
  socket.write('{')
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.destroy()
  await closed
}
