import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTransport, type TransportOptions } from '../../src/client/transport.js'
import { listen, readBody } from '../support/http-server.js'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** What `fetch` is called with. */
async function getSent(options: Partial<TransportOptions>) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('{}'))
  await createTransport({ endpoint: 'https://host.example/api', fetch, ...options })('/register/search', 'user-1', {})
  const [url, init] = fetch.mock.calls[0] ?? []
  return { url, init, headers: new Headers(init?.headers) }
}

describe('a request', () => {
  it('is sent as the backend contract says', async () => {
    let seen: unknown
    const origin = await listen(async (req, res) => {
      const {
        accept,
        'content-type': type,
        'x-ieum-request': mark,
        'x-ieum-subject': subject,
        authorization,
      } = req.headers
      const headers = { accept, type, mark, subject, authorization }
      seen = { method: req.method, url: req.url, headers, body: await readBody(req) }
      res.end('{"result":"member"}')
    })
    const post = createTransport({ endpoint: `${origin}/api`, headers: () => ({ Authorization: 'Bearer host' }) })
    const response = await post('/consent/search', 'user-1', { fresh: true })
    expect([response.status, response.text]).toEqual([200, '{"result":"member"}'])
    expect(seen).toEqual({
      method: 'POST',
      url: '/api/consent/search',
      headers: {
        accept: 'application/json, application/problem+json',
        type: 'application/json',
        mark: '1',
        subject: 'user-1',
        authorization: 'Bearer host',
      },
      body: '{"fresh":true}',
    })
  })

  it('follows no redirect, is never cached and sends cookies to its own origin only', async () => {
    const { init } = await getSent({})
    expect(init).toMatchObject({ redirect: 'manual', cache: 'no-store', credentials: 'same-origin' })
  })

  it('uses the credentials mode of the host', async () => {
    expect((await getSent({ credentials: 'include' })).init?.credentials).toBe('include')
  })

  it.each([
    ['https://host.example/api', 'https://host.example/api/register/search'],
    ['https://host.example/api/', 'https://host.example/api/register/search'],
    ['https://host.example/api//', 'https://host.example/api/register/search'],
    ['HTTP://host.example', 'HTTP://host.example/register/search'],
  ])('to %s goes to %s', async (endpoint, url) => {
    expect((await getSent({ endpoint })).url).toBe(url)
  })

  const hostHeaders = {
    'content-type': 'text/plain',
    accept: '*/*',
    'x-ieum-request': '0',
    'X-Ieum-Subject': 'user-2',
    'X-Own': 'yes',
  }
  it.each<[string, NonNullable<TransportOptions['headers']>]>([
    ['a record', () => hostHeaders],
    ['Headers', () => new Headers(hostHeaders)],
    ['pairs', async () => Object.entries(hostHeaders)],
  ])('has the host’s headers, given as %s, but those of the contract win', async (_, headers) => {
    expect(Object.fromEntries((await getSent({ headers })).headers)).toEqual({
      'content-type': 'application/json',
      accept: 'application/json, application/problem+json',
      'x-ieum-request': '1',
      'x-ieum-subject': 'user-1',
      'x-own': 'yes',
    })
  })

  it('uses the global fetch and the headers of the moment', async () => {
    let token = 0
    const post = createTransport({ endpoint: '/api', headers: () => ({ 'X-Token': String(++token) }) })
    vi.stubGlobal('location', { href: 'https://host.example/' })
    const seen: (string | null)[] = []
    for (const _ of [1, 2]) {
      const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response('{}'))
      vi.stubGlobal('fetch', fetch)
      await post('/register/search', 'user-1', {})
      seen.push(new Headers(fetch.mock.calls[0]?.[1]?.headers).get('X-Token'))
    }
    expect(seen).toEqual(['1', '2'])
  })
})

describe('a relative endpoint', () => {
  it.each(['/api', 'api', '//host.example/api', ''])('%j cannot be used on a server', async (endpoint) => {
    const fetch = vi.fn<typeof globalThis.fetch>()
    const sent = createTransport({ endpoint, fetch })('/register/search', 'user-1', {})
    await expect(sent).rejects.toMatchObject({ code: 'server_fetch', action: 'retry' })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('can be used in a browser', async () => {
    vi.stubGlobal('location', { href: 'https://host.example/' })
    expect((await getSent({ endpoint: '/api/' })).url).toBe('/api/register/search')
  })
})
