import { Agent, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSandbox, toNodeSandbox } from '../../../src/sandbox/index.js'
import { closeServers, listen, send, sendHalf, type Received, type Sent } from '../http/socket.js'
import { getPort, hosts } from './hosts.js'

vi.mock('ieum/server', () => import('../../../src/server/index.js'))
vi.mock('ieum/sandbox', () => import('../../../src/sandbox/index.js'))

const path = '/api/onboarding/consent/search'
const headers = { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', Cookie: 'a=b; session=user-many' }
const apiKey = 'made-up'
const sandbox = createSandbox({ apiKey })

beforeAll(async () => {
  const port = await listen(toNodeSandbox(sandbox))
  vi.stubEnv('KOSCOM_API_KEY', apiKey)
  vi.stubEnv('KOSCOM_BASE_URL', `http://127.0.0.1:${port}/v1/common/member`)
})
beforeEach(async () => {
  sandbox.reset()
  const { forgetUser } = await import('./recipes/sessions.js')
  await forgetUser('user-many')
})
afterAll(() => {
  closeServers()
  vi.unstubAllEnvs()
})

async function countCalls(): Promise<number> {
  const log = await sandbox.control(new Request('http://localhost/__sandbox/requests'), '127.0.0.1')
  return ((await log.json()) as unknown[]).length
}

/** Every fact by what is sent beside a request without fault. */
const facts: { title: string; sent: Partial<Sent>; status: number; code?: string }[] = [
  { title: 'answers', sent: {}, status: 200 },
  {
    title: 'answers a request with 12 KB of headers',
    sent: { headers: { ...headers, 'X-Big': 'x'.repeat(12_000) } },
    status: 200,
  },
  {
    title: 'knows nobody without a session',
    sent: { headers: { ...headers, Cookie: '' } },
    status: 401,
    code: 'unauthenticated',
  },
  {
    title: 'tells that the user changed',
    sent: { headers: { ...headers, 'X-Ieum-Subject': 'user-hong' } },
    status: 409,
    code: 'subject_changed',
  },
  {
    title: 'refuses a foreign page',
    sent: { headers: { ...headers, Origin: 'https://evil.test' } },
    status: 403,
    code: 'forbidden',
  },
  {
    title: 'refuses another type',
    sent: { headers: { ...headers, 'Content-Type': 'text/plain' } },
    status: 415,
    code: 'unsupported_media_type',
  },
  {
    title: 'refuses a long body',
    sent: { body: `{"a":"${'x'.repeat(5000)}"}` },
    status: 413,
    code: 'payload_too_large',
  },
  { title: 'refuses another body', sent: { body: '[]' }, status: 400, code: 'bad_request' },
  { title: 'knows no other path', sent: { path: '/api/onboarding/elsewhere' }, status: 404, code: 'not_found' },
  { title: 'refuses PUT', sent: { method: 'PUT' }, status: 405, code: 'method_not_allowed' },
  { title: 'refuses GET', sent: { method: 'GET', body: '' }, status: 405, code: 'method_not_allowed' },
  { title: 'refuses HEAD', sent: { method: 'HEAD', body: '' }, status: 405 },
  { title: 'refuses OPTIONS', sent: { method: 'OPTIONS', body: '' }, status: 405, code: 'method_not_allowed' },
]

describe.each(hosts)('$host', ({ create }) => {
  let server: Server
  let port: number
  const ask = (sent: Partial<Sent> = {}): Promise<Received> =>
    send({ port, path, method: 'POST', headers, body: '{}', ...sent })

  beforeAll(async () => {
    server = await create()
    port = await getPort(server)
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it.each(facts)('$title: $status', async ({ sent, status, code }) => {
    const received = await ask(sent)
    expect(received.status).toBe(status)
    expect(received.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    expect(received.headers.allow).toBe(status === 405 ? 'POST, OPTIONS' : undefined)
    if (sent.method === 'HEAD') expect(received.text).toBe('')
    else expect(JSON.parse(received.text)).toMatchObject(code ? { code } : { vtAccList: expect.any(Array) })
    expect(await countCalls()).toBe(status === 200 ? 1 : 0)
  })

  it('refuses the preflight of a foreign page: 403', async () => {
    const preflight = { Origin: 'https://evil.test', 'Access-Control-Request-Method': 'POST' }
    const received = await ask({ method: 'OPTIONS', headers: preflight, body: '' })
    expect([received.status, received.headers['access-control-allow-origin']]).toEqual([403, undefined])
  })

  it('answers on, when a client leaves in the middle of its request', async () => {
    await sendHalf(port, path, headers)
    expect((await ask()).status).toBe(200)
    expect(await countCalls()).toBe(1)
  })

  it.each([
    { title: 'an upload of 60 KB', refused: { body: `{"a":"${'x'.repeat(60_000)}"}` }, status: 413 },
    { title: 'a request without a session', refused: { headers: { ...headers, Cookie: '' } }, status: 401 },
    { title: 'another method', refused: { method: 'PUT' }, status: 405 },
  ])('can use the connection again after $title was refused', async ({ refused, status }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const first = await ask({ ...refused, agent })
    const second = await ask({ agent })
    agent.destroy()
    expect([first.status, second.status]).toEqual([status, 200])
    expect(second.connection).toBe(first.connection)
  })
})

it('what is no JSON is refused by express.json() in front, without a call', async () => {
  const server = await hosts.find(({ host }) => host.includes('behind'))!.create()
  const received = await send({ port: await getPort(server), path, method: 'POST', headers, body: '{' })
  server.close()
  expect([received.status, received.headers['cache-control']]).toEqual([400, undefined])
  expect(await countCalls()).toBe(0)
})
