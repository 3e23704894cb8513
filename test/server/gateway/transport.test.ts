import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createSandbox, toNodeSandbox, type FaultRule } from '../../../src/sandbox/index.js'
import { koscomGateway } from '../../../src/server/index.js'
import { apiKey, createBackend, partner, paths, type ResourceName } from '../backend.js'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** Where a real server listens. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

/** A backend in front of a sandbox behind a real socket. */
async function createRemoteBackend(rule: FaultRule, limits: { attemptMs?: number; responseBytes?: number } = {}) {
  const sandbox = createSandbox({ apiKey })
  let calls = 0
  const serve = toNodeSandbox(sandbox)
  const origin = await listen((req, res) => {
    calls++
    serve(req, res)
  })
  const control = new Request('http://localhost/__sandbox/faults', { method: 'POST', body: JSON.stringify(rule) })
  await sandbox.control(control, '127.0.0.1')
  const gateway = koscomGateway({ apiKey, partner, baseUrl: `${origin}/v1/common/member` })
  return { ...createBackend({ gateway, limits: { retryDelayMs: 0, ...limits } }), getCalls: () => calls }
}

const names = Object.keys(paths) as ResourceName[]

describe('the connection to upstream', () => {
  const short = { attemptMs: 200 }
  const faults = [
    { kind: 'reset', code: 'network', status: 502, calls: 2, limits: {} },
    { kind: 'truncate', code: 'network', status: 502, calls: 2, limits: {} },
    { kind: 'stall', code: 'timeout', status: 504, calls: 2, limits: short },
    { kind: 'stallBody', code: 'timeout', status: 504, calls: 2, limits: short },
    { kind: 'html', code: 'invalid_response', status: 502, calls: 1, limits: {} },
    { kind: 'oversize', code: 'invalid_response', status: 502, calls: 1, limits: { responseBytes: 50_000 } },
    { kind: 'redirect', code: 'not_available', status: 502, calls: 1, limits: {} },
  ] as const
  const cases = faults.flatMap((fault) => names.map((name) => ({ name, ...fault })))

  it.each(cases)(
    'turns $kind on $name into $code after $calls calls',
    async ({ name, kind, code, status, calls, limits }) => {
      const backend = await createRemoteBackend({ path: '*', kind }, limits)
      const response = await backend.post(name)
      expect(response.status).toBe(status)
      expect(await response.json()).toMatchObject({ code })
      expect(backend.getCalls()).toBe(calls)
    },
  )

  it('reports a refused connection as a network error', async () => {
    const origin = await listen(() => {})
    servers.splice(0).forEach((server) => server.close())
    const gateway = koscomGateway({ apiKey, partner, baseUrl: `${origin}/v1` })
    const response = await createBackend({ gateway }).post('registration')
    expect(await response.json()).toMatchObject({ code: 'network', status: 502 })
  })

  it('is tried twice if the first attempt is reset', async () => {
    const backend = await createRemoteBackend({ path: '*', kind: 'reset', times: 1 })
    expect((await backend.post('registration')).status).toBe(200)
    expect(backend.getCalls()).toBe(2)
  })

  it('is tried once if the first attempt uses up the total time', async () => {
    const gateway = {
      id: 'own',
      getRegistration: () => new Promise<never>(() => {}),
      getVirtualAccounts: () => new Promise<never>(() => {}),
    }
    const backend = createBackend({ gateway, limits: { attemptMs: 50, totalMs: 50 } })
    const response = await backend.post('registration')
    expect(await response.json()).toMatchObject({ code: 'timeout' })
    expect(backend.lines.filter(({ attempt }) => attempt)).toHaveLength(1)
  })

  it('is aborted when the time is over', async () => {
    let ended = false
    const wait = (_: unknown, { signal }: { signal: AbortSignal }) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          ended = true
          reject(new Error('ended'))
        })
      })
    const gateway = { id: 'own', getRegistration: wait, getVirtualAccounts: wait }
    await createBackend({ gateway, limits: { attemptMs: 50, totalMs: 50 } }).post('registration')
    expect(ended).toBe(true)
  })

  it('carries the API key to upstream only', async () => {
    const seen: unknown[] = []
    const elsewhere = await listen((req, res) => {
      seen.push(req.headers)
      res.end('{"result":"member"}')
    })
    const origin = await listen((_req, res) => res.writeHead(307, { Location: elsewhere }).end())
    const gateway = koscomGateway({ apiKey, partner, baseUrl: origin })
    expect((await createBackend({ gateway }).post('registration')).status).toBe(502)
    expect(seen).toEqual([])
  })
})

describe('a request to upstream', () => {
  it('holds the fields of the manual and nothing else', async () => {
    let seen: unknown
    const origin = await listen(async (req, res) => {
      let body = ''
      for await (const chunk of req.setEncoding('utf8')) body += chunk
      const { apikey, accept, 'content-type': type } = req.headers
      seen = { method: req.method, url: req.url, headers: { apikey, accept, type }, body: JSON.parse(body) }
      res.end('{"result":"member"}')
    })
    const gateway = koscomGateway({ apiKey: async () => apiKey, partner, baseUrl: `${origin}/base/` })
    const backend = createBackend({ gateway })
    const { ci, korName } = backend.getIdentity()
    await backend.post('registration')
    expect(seen).toEqual({
      method: 'POST',
      url: '/base/register/search',
      headers: { apikey: apiKey, accept: 'application/json', type: 'application/json; charset=utf-8' },
      body: {
        partner,
        commonHeader: { reqIdPlatform: '', reqIdConsumer: backend.lines[0]?.requestId, ci },
        body: { korName },
      },
    })
    expect(backend.lines[0]?.requestId).toHaveLength(20)
  })

  it('goes to the paths that the host configured', async () => {
    let seen: unknown
    const origin = await listen((req, res) => {
      seen = req.url
      res.end('{"vtAccList":[]}')
    })
    const gateway = koscomGateway({ apiKey, partner, baseUrl: `${origin}/v2`, paths: { virtualAccounts: '/consents' } })
    expect((await createBackend({ gateway }).post('virtualAccounts')).status).toBe(200)
    expect(seen).toBe('/v2/consents')
  })

  it.each(['', 'key\nline'])('is not sent with the key %j', async (key) => {
    let calls = 0
    const origin = await listen((_req, res) => res.end(String(calls++)))
    const gateway = koscomGateway({ apiKey: async () => key, partner, baseUrl: origin })
    const response = await createBackend({ gateway }).post('registration')
    expect(await response.json()).toMatchObject({ code: 'upstream_unavailable' })
    expect(calls).toBe(0)
  })

  it('goes on when the browser that sent it is gone', async () => {
    const backend = createBackend()
    const browser = new AbortController()
    const request = new Request(`https://backend.example${paths.registration}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-Session': 'yes' },
      body: '{}',
      signal: browser.signal,
    })
    const [first, second] = [backend.handler(request), backend.post('registration')]
    browser.abort()
    await first
    expect((await second).status).toBe(200)
    expect(await backend.countUpstreamCalls()).toBe(1)
  })
})
