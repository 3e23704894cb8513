import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { toNodeSandbox } from 'ieum/sandbox'
import type { Limits } from 'ieum/server'
import { createApp } from './app.js'
import { createPlatform } from './platform.js'

/** Loopback only: the sandbox takes anyone who asks for a persona. */
const host = '127.0.0.1'

const apiKey = process.env.KOSCOM_API_KEY ?? 'demo-key-made-up'
const sandboxServer = createServer()
const sandboxPort = await listen(sandboxServer, 'SANDBOX_PORT', 4010)
/** Limits of the backend, as JSON: tests press buttons more often than the default lets a person ask. */
const limits: Partial<Limits> = JSON.parse(process.env.LIMITS ?? '{}')
const platform = createPlatform({ apiKey, sandboxUrl: `http://localhost:${sandboxPort}`, limits })
sandboxServer.on('request', toNodeSandbox(platform.sandbox, { control: true }))

const app = createApp(platform)
const appServer = createServer(getRequestListener(app.fetch) as RequestListener)
const appPort = await listen(appServer, 'PORT', 5173)

console.log(`demo     http://localhost:${appPort}`)
console.log(`sandbox  http://localhost:${sandboxPort}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

async function stop(): Promise<void> {
  for (const server of [appServer, sandboxServer]) {
    server.close()
    server.closeAllConnections()
  }
  await platform.onboarding.close()
}

function listen(server: Server, variable: string, standard: number): Promise<number> {
  const port = Number(process.env[variable] ?? standard)
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? `Port ${port} is taken.` : `Cannot listen on port ${port}.`
      console.error(`${why} Set ${variable} to another one.`)
      process.exit(1)
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}
