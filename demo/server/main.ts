import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { toNodeSandbox } from 'ieum/sandbox'
import type { Limits } from 'ieum/server'
import { createApp } from './app.js'
import { createPlatform } from './platform.js'

/** Loopback only, because anyone can pick a persona in the sandbox. */
const host = '127.0.0.1'

const apiKey = process.env.KOSCOM_API_KEY ?? 'demo-key-made-up'
const sandboxServer = createServer()
const sandboxPort = await listen(sandboxServer, 'SANDBOX_PORT', 4010)
/** Limits of the backend, as JSON. One person tries the demo all evening, so the burst is larger than by default. */
const limits: Partial<Limits> = process.env.LIMITS ? JSON.parse(process.env.LIMITS) : { callBurst: 200 }
const appServer = createServer()
const appPort = await listen(appServer, 'PORT', 5173)
const [sandboxUrl, appUrl] = [`http://localhost:${sandboxPort}`, `http://localhost:${appPort}`]
const platform = createPlatform({ apiKey, sandboxUrl, appUrl, limits })
sandboxServer.on('request', toNodeSandbox(platform.sandbox, { control: true }))

appServer.on('request', getRequestListener(createApp(platform).fetch) as RequestListener)

console.log(`demo     ${appUrl}`)
console.log(`sandbox  ${sandboxUrl}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

async function stop(): Promise<void> {
  for (const server of [appServer, sandboxServer]) {
    server.close()
    server.closeAllConnections()
  }
  await platform.onboarding.close()
}

function listen(server: Server, variable: string, defaultPort: number): Promise<number> {
  const port = Number(process.env[variable] ?? defaultPort)
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? `Port ${port} is taken.` : `Cannot listen on port ${port}.`
      console.error(`${why} Set ${variable} to another one.`)
      process.exit(1)
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}
