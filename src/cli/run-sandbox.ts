import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createSandbox, parsePeople, toNodeSandbox, type SeededPerson } from '../sandbox/index.js'
import { isLoopbackListener } from '../contract/is-loopback.js'
import { formatWelcome } from './format-welcome.js'
import { parseSandboxArgs, sandboxUsage } from './parse-sandbox-args.js'
import { print } from './print.js'
import { UsageError } from './usage-error.js'

const defaultKey = 'ieum-sandbox-key'

/** Hosts that stand for every address of this machine, and the loopback address among them. */
const loopbackOf = new Map([
  ['0.0.0.0', '127.0.0.1'],
  ['::', '::1'],
])

/** `ieum sandbox`: serves until SIGINT or SIGTERM. Throws a `UsageError`, or an `Error` if it cannot listen. */
export async function runSandbox(args: string[]): Promise<void> {
  const { port, host, quota, seed, apps, help } = parseSandboxArgs(args)
  if (help) return print(sandboxUsage)
  const key = process.env.KOSCOM_API_KEY
  const sandbox = createSandbox({
    apiKey: key || defaultKey,
    quota,
    people: seed === undefined ? [] : readPeople(seed),
    returnOrigins: apps,
  })
  const server = createServer(toNodeSandbox(sandbox, { control: true, gateway: 'loopback' }))
  await listen(server, port, host)
  const origin = getOrigin(server, loopbackOf.get(host) ?? host)
  print(
    formatWelcome({
      origin,
      personas: sandbox.personas,
      reach: getReach(host),
      madeUpKey: key ? undefined : defaultKey,
    }),
  )
  await stopSignal()
  server.close()
  server.closeAllConnections()
}

/** The people of a seed file. Throws a {@link UsageError}. */
function readPeople(path: string): SeededPerson[] {
  try {
    return parsePeople(readFileSync(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error && !('code' in error) ? error.message : 'The file cannot be read.'
    throw new UsageError(`--seed: ${reason}`)
  }
}

function getReach(host: string) {
  if (loopbackOf.has(host)) return 'any'
  return isLoopbackListener(host) ? 'loopback' : 'other'
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(explain(error, port, host))))
    server.listen(port, host, resolve)
  })
}

function explain({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code !== 'EADDRINUSE') return `The sandbox cannot listen on ${host}: ${message}`
  return `Port ${port} is in use. Stop the program that uses it, or take any free port: ieum sandbox --port 0`
}

function getOrigin(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : ''
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
