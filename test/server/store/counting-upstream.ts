import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { paths } from '../backend.js'
import { createBody, findNumber, resources } from './people.js'

/** Upstream over HTTP, which counts. It responds by CI: at once, late, or when it is told to. */
export interface CountingUpstream {
  baseUrl: string
  /** `registration 7` for every call, with or without a response. */
  calls: string[]
  /** Holds what comes from now on; the function it gives back lets everything go. */
  hold: () => () => void
  /** Resolves when so many calls have come since the start. */
  whenCalled: (count: number) => Promise<void>
  stop: () => Promise<void>
}

interface UpstreamResponse {
  status: number
  body: object
}

interface Options {
  /** Before each response. Default none. */
  getDelayMs?: () => number
  /** Replaces the right response. */
  respond?: (right: UpstreamResponse) => UpstreamResponse
  headers?: Record<string, string>
}

export async function startCountingUpstream({ getDelayMs, respond = (right) => right, headers }: Options = {}) {
  const calls: string[] = []
  let gate = Promise.resolve()
  const listeners = new Set<() => void>()

  const server = createServer(async (req, res) => {
    const call = await readCall(req)
    calls.push(call.name)
    for (const listen of listeners) listen()
    await gate
    if (getDelayMs) await new Promise((resolve) => setTimeout(resolve, getDelayMs()))
    const { status, body } = respond(call)
    res.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const upstream: CountingUpstream = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    hold() {
      const { promise, resolve } = createGate()
      gate = promise
      return resolve
    },
    whenCalled: (count) =>
      new Promise((resolve) => {
        const listen = () => {
          if (calls.length < count) return
          listeners.delete(listen)
          resolve()
        }
        listeners.add(listen)
        listen()
      }),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return upstream
}

async function readCall(req: IncomingMessage): Promise<UpstreamResponse & { name: string }> {
  const { commonHeader, body } = (await json(req)) as { commonHeader: { ci: string }; body: { korName: string } }
  const number = findNumber(commonHeader.ci, body.korName)
  const resource = resources.find((name) => paths[name] === req.url)
  const name = `${resource} ${number}`
  if (number === null || !resource) return { name, status: 500, body: { category: 'op-apim', code: 4005, message: '' } }
  return { name, status: 200, body: createBody(number, resource) }
}

function createGate() {
  let resolve!: () => void
  const promise = new Promise<void>((open) => (resolve = open))
  return { promise, resolve }
}
