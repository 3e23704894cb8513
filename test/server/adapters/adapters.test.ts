import { Agent, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSandbox, toNodeSandbox } from '../../../src/sandbox/index.js'
import { closeServers, listen, send, sendHalf, type Received, type Sent } from '../http/socket.js'
import { facts, headers, path } from './facts.js'
import { getPort, hosts } from './hosts.js'

/** One person sends all requests here, more than the limits per person allow. */
vi.mock('ieum/server', async () => {
  const server = await import('../../../src/server/index.js')
  const createOnboarding: typeof server.createOnboarding = (options) =>
    server.createOnboarding({ ...options, limits: { ...options.limits, callBurst: 10_000, callsPerDay: 10_000 } })
  return { ...server, createOnboarding }
})
vi.mock('ieum/sandbox', () => import('../../../src/sandbox/index.js'))

const apiKey = 'made-up'
const sandbox = createSandbox({ apiKey })

beforeAll(async () => {
  vi.resetModules()
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

describe.each(hosts)('$host', ({ create }) => {
  let server: Server
  let port: number
  const sendTo = (sent: Partial<Sent> = {}): Promise<Received> =>
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
    const received = await sendTo(sent)
    expect(received.status).toBe(status)
    expect(received.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    expect(received.headers.allow).toBe(status === 405 ? 'POST, OPTIONS' : undefined)
    if (sent.method === 'HEAD') expect(received.text).toBe('')
    else expect(JSON.parse(received.text)).toMatchObject(code ? { code } : { vtAccList: expect.any(Array) })
    expect(await countCalls()).toBe(status === 200 ? 1 : 0)
  })

  it('refuses the preflight of a foreign page: 403', async () => {
    const preflight = { Origin: 'https://evil.test', 'Access-Control-Request-Method': 'POST' }
    const received = await sendTo({ method: 'OPTIONS', headers: preflight, body: '' })
    expect([received.status, received.headers['access-control-allow-origin']]).toEqual([403, undefined])
  })

  it('goes on serving when a client leaves in the middle of its request', async () => {
    await sendHalf(port, path, headers)
    expect((await sendTo()).status).toBe(200)
    expect(await countCalls()).toBe(1)
  })

  it.each([
    { title: 'an upload of 60 KB', refused: { body: `{"a":"${'x'.repeat(60_000)}"}` }, status: 413 },
    { title: 'a request without a session', refused: { headers: { ...headers, Cookie: '' } }, status: 401 },
    { title: 'another method', refused: { method: 'PUT' }, status: 405 },
  ])('can use the connection again after $title was refused', async ({ refused, status }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const first = await sendTo({ ...refused, agent })
    const second = await sendTo({ agent })
    agent.destroy()
    expect([first.status, second.status]).toEqual([status, 200])
    expect(second.connection).toBe(first.connection)
  })
})

it('lets express.json() in front refuse what is no JSON, without a call upstream', async () => {
  const server = await hosts.find(({ host }) => host.includes('behind'))!.create()
  const received = await send({ port: await getPort(server), path, method: 'POST', headers, body: '{' })
  server.close()
  expect([received.status, received.headers['cache-control']]).toEqual([400, undefined])
  expect(await countCalls()).toBe(0)
})
