import { createServer, type RequestListener, type Server } from 'node:http'

/** Longer than the 60 seconds after which usual load balancers close an idle connection, so that they close it first. */
const keepAliveMs = 65_000

/** A server that listens. Rejects with a message for whoever started it. */
export async function listen(listener: RequestListener, host: string, port: number, variable: string): Promise<Server> {
  const server = createServer(
    { keepAliveTimeout: keepAliveMs, headersTimeout: 10_000, requestTimeout: 15_000 },
    listener,
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const reason = code === 'EADDRINUSE' ? 'the port is in use' : message
      reject(new Error(`Cannot listen on ${host}:${port}: ${reason}. Give another port in ${variable}.`))
    })
    server.listen(port, host, resolve)
  })
  return server
}

/** Its port, which the system chose if it was 0. */
export function getPort(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
