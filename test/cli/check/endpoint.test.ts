import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { createEndpoint } from '../../../src/cli/check/endpoint.js'
import type { RequestSpec } from '../../../src/cli/check/exchange.js'
import { listen, readBody } from '../../support/http-server.js'

const session = new Headers({ Cookie: 'session=1' })

/** What a server receives for a request. */
async function receive(request: RequestSpec) {
  let received: Record<string, unknown> = {}
  const url = await listen(async (req, res) => {
    const { cookie, accept, 'content-type': type, 'x-ieum-request': mark, 'x-ieum-subject': subject } = req.headers
    received = { method: req.method, url: req.url, cookie, accept, type, mark, subject, body: await readBody(req) }
    res.end('{}')
  })
  await createEndpoint({ url: `${url}/api`, session, subject: 'user-1' }).send(request)
  return received
}

describe('a request to the endpoint', () => {
  it('is sent as the kit’s client sends it, with session and subject', async () => {
    expect(await receive({ path: '/register/search' })).toEqual({
      method: 'POST',
      url: '/api/register/search',
      cookie: 'session=1',
      accept: 'application/json, application/problem+json',
      type: 'application/json',
      mark: '1',
      subject: 'user-1',
      body: '{}',
    })
  })

  it('leaves out session and subject if it is not signed in', async () => {
    const received = await receive({ path: '/', isSignedIn: false })
    expect([received.cookie, received.subject, received.mark]).toEqual([undefined, undefined, '1'])
  })

  it('replaces a header, and removes one that is null', async () => {
    const headers = { 'Content-Type': 'text/plain', 'X-Ieum-Request': null }
    const received = await receive({ path: '/', headers })
    expect([received.type, received.mark]).toEqual(['text/plain', undefined])
  })

  it('has no body with GET', async () => {
    expect(await receive({ path: '/', method: 'GET' })).toMatchObject({ method: 'GET', body: '' })
  })
})

const send = (url: string) => createEndpoint({ url, session, subject: undefined }).send({ path: '/' })

describe('a response of the endpoint', () => {
  it('is kept in order, redirects included', async () => {
    const url = await listen((req, res) => {
      res.writeHead(req.url === '/a' ? 302 : 200, { Location: '/login' }).end(req.url)
    })
    const endpoint = createEndpoint({ url, session, subject: undefined })
    await endpoint.send({ path: '/a' })
    await endpoint.send({ path: '/b' })
    expect(endpoint.exchanges.map(({ request, status, text }) => [request.path, status, text])).toEqual([
      ['/a', 302, '/a'],
      ['/b', 200, '/b'],
    ])
  })

  it('is that of the path with a slash if the framework redirects there', async () => {
    const paths: (string | undefined)[] = []
    const url = await listen((req, res) => {
      paths.push(req.url)
      if (req.url?.endsWith('/')) res.end('{}')
      else res.writeHead(308, { Location: `${req.url}/` }).end()
    })
    const endpoint = createEndpoint({ url, session, subject: undefined })
    expect((await endpoint.send({ path: '/a' })).status).toBe(200)
    expect((await endpoint.send({ path: '/b' })).request.path).toBe('/b')
    expect(paths).toEqual(['/a', '/a/', '/b/'])
  })

  it('says by a code why none arrives', async () => {
    const closed = createServer()
    closed.listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as AddressInfo
    closed.close()
    expect((await send(`http://127.0.0.1:${port}`)).failure).toBe('ECONNREFUSED')
    expect((await send('http://localhost:6000')).failure).toBe('a port that fetch refuses')
  })

  it('has status 0 if none arrives', async () => {
    const endpoint = createEndpoint({ url: 'http://127.0.0.1:1', session, subject: undefined })
    expect(await endpoint.send({ path: '/' })).toMatchObject({ status: 0, text: '' })
  })
})
