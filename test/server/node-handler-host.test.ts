import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { toNodeHandler } from '../../src/server/index.js'
import { listen } from '../support/http-server.js'
import { formatOddHosts, sendBytes } from '../support/send-bytes.js'
import { createBackend } from './backend.js'

const listenOnPort = async (listener: RequestListener) => new URL(await listen(listener)).port

describe('toNodeHandler', () => {
  it('responds with 400 to a malformed Host', async () => {
    const port = await listenOnPort(toNodeHandler(createBackend().handler))
    const reply = await sendBytes(port, 'POST /register/search HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')
    expect(reply).toMatch(/^HTTP\/1\.1 400 /)
  })

  it.each(Object.entries(formatOddHosts('/x', '/api/register/search')))(
    'responds with 400 without details to a Host with %s, and calls no handler',
    async (_, text) => {
      const port = await listenOnPort(toNodeHandler(async ({ url }) => new Response(url)))
      const [head, body] = (await sendBytes(port, text)).split('\r\n\r\n')
      expect(head).toMatch(/^HTTP\/1\.1 400 /)
      expect(body).toMatch(/^0?$/)
    },
  )

  it.each(['app.example', 'APP.example:8443', '127.0.0.1:80', '[::1]', '[::ffff:127.0.0.1]:3000', 'a_b.example:'])(
    'serves the path of the request line for the Host %s',
    async (host) => {
      const port = await listenOnPort(toNodeHandler(async ({ url }) => new Response(new URL(url).pathname)))
      const reply = await sendBytes(port, `GET /x HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      expect(reply).toMatch(/^HTTP\/1\.1 200 [^]*\/x/)
    },
  )

  it.each([
    ['localhost', 200],
    ['user@localhost', 400],
  ])('serves HTTP/2 by its :authority: %s gets %i', async (authority, status) => {
    const listener = toNodeHandler(async () => new Response('served'))
    const server = createHttp2Server((req, res) => listener(req as never, res as never)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const client = connectHttp2(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const stream = client.request({ ':path': '/x', ':authority': authority })
    const [response] = await once(stream, 'response')
    expect(response[':status']).toBe(status)
    client.destroy()
    server.close()
  })
})
