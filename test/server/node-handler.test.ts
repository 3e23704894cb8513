import { EventEmitter, once } from 'node:events'
import { Agent, createServer, request, type RequestListener, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { toNodeHandler } from '../../src/server/index.js'
import { formatOddHosts, sendBytes } from '../support/send-bytes.js'
import { createBackend } from './backend.js'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const headers = { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-Session': 'yes' }

function postTo(port: number, body: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/api/onboarding/register/search`, { method: 'POST', headers, body })
}

/** Reads the body as the parsers of Express do, before the handler sees the request. */
function parseFirst(
  listener: RequestListener,
  parse: (text: string) => unknown,
  name: 'body' | 'rawBody' = 'body',
): RequestListener {
  return async (req, res) => {
    let text = ''
    for await (const chunk of req.setEncoding('utf8').iterator({ destroyOnReturn: false })) text += chunk
    listener(Object.assign(req, { [name]: parse(text) }), res)
  }
}

function throwCanary(): never {
  throw new Error('canary')
}

describe('toNodeHandler', () => {
  it('serves the handler over node:http', async () => {
    const response = await postTo(await listen(toNodeHandler(createBackend().handler)), '{}')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ result: 'member' })
  })

  it.each([
    { title: 'parsed', parse: JSON.parse },
    { title: 'as text', parse: (text: string) => text },
    { title: 'as bytes', parse: (text: string) => Buffer.from(text) },
  ])('takes a body that a parser in front has read, $title', async ({ parse }) => {
    const backend = createBackend()
    const port = await listen(parseFirst(toNodeHandler(backend.handler), parse))
    await postTo(port, '{}')
    expect((await postTo(port, '{"fresh":true}')).status).toBe(200)
    expect(await backend.countUpstreamCalls()).toBe(2)
    expect((await postTo(port, '{"fresh":5}')).status).toBe(400)
  })

  it.each([
    { title: 'bytes', parse: (text: string) => Buffer.from(text) },
    { title: 'text', parse: (text: string) => text },
  ])('takes the body that a serverless platform keeps as rawBody, as $title', async ({ parse }) => {
    const listener = toNodeHandler(createBackend().handler)
    const port = await listen(
      parseFirst((req, res) => listener(Object.assign(req, { body: { fresh: 5 } }), res), parse, 'rawBody'),
    )
    expect((await postTo(port, '{}')).status).toBe(200)
    expect((await postTo(port, '[]')).status).toBe(400)
  })

  it('reads the stream itself if a parser in front was not interested in it', async () => {
    const listener = toNodeHandler(createBackend().handler)
    const port = await listen((req, res) => listener(Object.assign(req, { body: {} }), res))
    expect((await postTo(port, '{}')).status).toBe(200)
    expect((await postTo(port, '[]')).status).toBe(400)
  })

  it.each([
    {
      title: 'holds itself',
      parse: () => {
        const body: Record<string, unknown> = {}
        return Object.assign(body, { body })
      },
    },
    { title: 'is a function', parse: () => () => {} },
  ])('responds with 400 if what a parser left $title', async ({ parse }) => {
    const port = await listen(parseFirst(toNodeHandler(createBackend().handler), parse))
    expect((await postTo(port, '{}')).status).toBe(400)
  })

  it('responds with 400 if what is left of the body throws', async () => {
    const listener = toNodeHandler(createBackend().handler)
    const port = await listen(
      parseFirst(
        (req, res) => {
          listener(Object.defineProperty(req, 'body', { get: throwCanary }), res)
        },
        JSON.parse,
        'rawBody',
      ),
    )
    expect((await postTo(port, 'null')).status).toBe(400)
  })

  it('responds with 400 if a parser in front threw the body away', async () => {
    const port = await listen(parseFirst(toNodeHandler(createBackend().handler), () => undefined))
    expect((await postTo(port, '{}')).status).toBe(400)
  })

  it('refuses a Host with a path also if a parser in front has read the body', async () => {
    const port = await listen(parseFirst(toNodeHandler(createBackend().handler), () => ({})))
    const reply = await sendBytes(port, formatOddHosts('/x', '/register/search')['a path and ?']!)
    expect(reply).toMatch(/^HTTP\/1\.1 400 /)
  })

  it('responds with 500 without details if the handler throws', async () => {
    const response = await postTo(await listen(toNodeHandler(() => Promise.reject(new Error('canary')))), '{}')
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('')
  })

  it('can use the connection again after a refused upload', async () => {
    const port = await listen(toNodeHandler(createBackend().handler))
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const post = (body: string) =>
      new Promise<{ status: number | undefined; port: number | undefined }>((resolve, reject) => {
        const path = '/register/search'
        const req = request({ port, host: '127.0.0.1', path, method: 'POST', headers, agent }, (res) => {
          const from = res.socket.localPort
          res.resume().on('end', () => resolve({ status: res.statusCode, port: from }))
        })
        req.on('error', reject).end(body)
      })
    const first = await post(' '.repeat(1_000_000))
    const second = await post('{}')
    agent.destroy()
    expect([first.status, second.status]).toEqual([413, 200])
    expect(second.port).toBe(first.port)
  })

  it('goes on serving after a client has left', async () => {
    const backend = createBackend()
    const client = new EventEmitter()
    const [arrived, left] = [once(client, 'arrived'), once(client, 'left')]
    const port = await listen(
      toNodeHandler(async (incoming) => {
        incoming.signal.addEventListener('abort', () => client.emit('left'))
        client.emit('arrived')
        await left
        return backend.handler(incoming)
      }),
    )
    const socket = connect(port, '127.0.0.1')
    socket.write('POST /register/search HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{')
    await arrived
    socket.destroy()
    await left
    expect((await backend.post('registration')).status).toBe(200)
  })
})
