// One server in a process of its own. It tells its port, and on request the processor time it has used.
import { createServer } from 'node:http'
import { adapters } from './adapters.js'
import { createFetchHandler } from './fetch-handlers.js'

/** @typedef {{ handler: string, adapter: keyof typeof adapters, upstream: string, redisSocket?: string }} Choice */

const choice = /** @type {Choice} */ (JSON.parse(process.argv[2] ?? ''))
const { fetch, headers = {} } = await createFetchHandler(choice.handler, choice)
const server = createServer(adapters[choice.adapter](fetch))
server.listen(Number(process.env.SHARED_PORT ?? 0), '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.send?.({ port, headers })
})
process.on('SIGINT', () => process.exit())
process.on('disconnect', () => process.exit())
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMs: (user + system) / 1000 })
})
