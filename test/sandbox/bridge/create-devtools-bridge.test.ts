import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDevtoolsBridge } from '../../../src/sandbox/bridge/create-devtools-bridge.js'
import { createSandbox } from '../../../src/sandbox/create-sandbox.js'
import { toNodeSandbox } from '../../../src/sandbox/node-sandbox.js'
import { personas } from '../../../src/sandbox/personas/personas.js'

const page = 'http://localhost:3000'
const own = { 'X-Ieum-Devtools': '1', Origin: page, 'Sec-Fetch-Site': 'same-origin' }
const sandbox = createSandbox({ apiKey: 'key', now: () => Date.UTC(2027, 0, 2) })
let server: Server
let upstreamUrl: string

beforeAll(async () => {
  server = createServer(toNodeSandbox(sandbox, { control: true }))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  upstreamUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/common/member`
})
beforeEach(() => sandbox.reset())
afterEach(() => vi.unstubAllEnvs())
afterAll(() => void server.close())

interface Call {
  body?: unknown
  headers?: Record<string, string>
  url?: string
  upstream?: string
  method?: string
}

async function call({ body, headers = own, url = `${page}/api/devtools`, upstream = upstreamUrl, method }: Call = {}) {
  const bridge = createDevtoolsBridge({ upstreamUrl: upstream, signInUrl: (id) => `/login?persona=${id}` })
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const response = await bridge(new Request(url, { headers, ...init, ...(method && { method }) }))
  const json = (await response.json()) as Record<string, unknown> & { message?: string }
  return { status: response.status, json, headers: response.headers }
}

test('says how the sandbox is set, without name, CI and accounts', async () => {
  const { status, json, headers } = await call()
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(json).toMatchObject({
    faults: [],
    now: '2027-01-02T00:00:00.000Z',
    quota: { limit: 50_000, remaining: 50_000 },
  })
  expect(json.personas).toContainEqual({ id: 'hong', shownName: '계좌 두 개', signInUrl: '/login?persona=hong' })
  const text = JSON.stringify(json)
  expect(personas.flatMap(({ ci, name }) => [ci, name]).filter((secret) => text.includes(secret))).toEqual([])
  expect(text).not.toContain('vtAccNo')
})

test('sets fault, clock and quota, and says how they are then', async () => {
  const fault = { path: '*', kind: 'delay', ms: 1000, times: 2 }
  expect((await call({ body: { action: 'setFault', value: fault } })).json.faults).toEqual([fault])
  expect((await call({ body: { action: 'setClock', value: { days: 30 } } })).json.now).toBe('2027-02-01T00:00:00.000Z')
  expect((await call({ body: { action: 'setQuota', value: { remaining: 0 } } })).json.quota).toEqual({
    limit: 50_000,
    remaining: 0,
  })
  expect((await call({ body: { action: 'clearFaults' } })).json.faults).toEqual([])
  expect((await call({ body: { action: 'reset' } })).json).toEqual((await call()).json)
})

describe('it refuses', () => {
  test.each<[string, Call]>([
    ['a foreign origin', { headers: { ...own, Origin: 'https://elsewhere.example' } }],
    ['another port of this machine', { headers: { ...own, Origin: 'http://localhost:9999' } }],
    ['a sandboxed frame', { headers: { ...own, Origin: 'null' } }],
    [
      'a page of a sibling site that names no origin',
      { headers: { 'X-Ieum-Devtools': '1', 'Sec-Fetch-Site': 'same-site' } },
    ],
    ['a request without the header', { headers: { Origin: page } }],
    [
      'a name that points at this machine',
      { url: 'http://rebound.example/api/devtools', headers: { 'X-Ieum-Devtools': '1' } },
    ],
    ['an upstream elsewhere', { upstream: 'https://sandbox-apigw.koscom.co.kr/v1/common/member' }],
    ['an upstream that is none', { upstream: '' }],
  ])('%s, and sends the sandbox nothing', async (_, how) => {
    const control = vi.spyOn(sandbox, 'control')
    const { status, json } = await call({ ...how, body: { action: 'reset' } })
    expect([status, typeof json.message]).toEqual([403, 'string'])
    expect(control).not.toHaveBeenCalled()
    control.mockRestore()
  })

  test('everything in production, as if it were not there', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(await call()).toMatchObject({ status: 404, json: { message: 'Not found' } })
  })

  test.each<[number, Call]>([
    [400, { body: { action: 'toString' } }],
    [400, { body: 'no object' }],
    [400, { body: { action: 'setFault', value: { path: '*', kind: 'unheard-of' } } }],
    [405, { method: 'DELETE' }],
    [502, { upstream: 'http://127.0.0.1:1/' }],
  ])('with %d and a reason: %j', async (expected, how) => {
    const { status, json } = await call(how)
    expect([status, json.message]).toEqual([expected, expect.stringMatching(/\w+/)])
  })
})
