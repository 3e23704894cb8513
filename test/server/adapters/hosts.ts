import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { createLambdaServer } from './lambda-server.js'

/** Every way to mount the handler that docs/backends.md shows, as a server that is not listening yet. */
export const hosts: { host: string; create: () => Promise<Server> }[] = [
  { host: 'node:http', create: async () => (await import('./recipes/node-http.js')).server },
  {
    host: 'Express',
    create: async () => createServer((await import('./recipes/express.js')).app),
  },
  {
    host: 'Express behind express.json()',
    create: async () => createServer(express().use(express.json(), (await import('./recipes/express.js')).app)),
  },
  {
    host: 'Fastify',
    create: async () => {
      const { app } = await import('./recipes/fastify.js')
      await app.ready()
      return app.server
    },
  },
  {
    host: 'Hono on @hono/node-server',
    create: async () =>
      createServer(getRequestListener((await import('./recipes/hono.js')).app.fetch) as RequestListener),
  },
  {
    host: 'Hono on Lambda',
    create: async () => createLambdaServer((await import('./recipes/lambda.js')).handler),
  },
]

export async function getPort(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
