import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSandbox, toNodeSandbox } from '../../../src/sandbox/index.js'
import { closeServers, listen } from '../http/socket.js'

vi.mock('ieum/server', () => import('../../../src/server/index.js'))
vi.mock('ieum/sandbox', () => import('../../../src/sandbox/index.js'))

const sandbox = createSandbox({ apiKey: 'made-up' })

beforeAll(async () => {
  vi.resetModules()
  const port = await listen(toNodeSandbox(sandbox))
  vi.stubEnv('PUBLIC_ORIGIN', 'https://app.example')
  vi.stubEnv('KOSCOM_API_KEY', 'made-up')
  vi.stubEnv('KOSCOM_BASE_URL', `http://127.0.0.1:${port}/v1/common/member`)
})
beforeEach(() => sandbox.reset())
afterAll(() => {
  closeServers()
  vi.unstubAllEnvs()
})

async function countCalls(): Promise<number> {
  const log = await sandbox.control(new Request('http://localhost/__sandbox/requests'), '127.0.0.1')
  return ((await log.json()) as unknown[]).length
}

const own = '00002.160657695589800099.주식투자용'

function createChoice(account: string, session = 'user-hong', origin = 'https://app.example'): Request {
  const body = new URLSearchParams({ account })
  return new Request('https://app.example/accounts', {
    method: 'POST',
    headers: { Cookie: `session=${session}`, Origin: origin },
    body,
  })
}

describe('the recipe that takes a choice', () => {
  it.each([
    { title: 'of an own account', account: own, status: 200 },
    { title: "of somebody else's account", account: '00002.111111111111111111.x', status: 403 },
    { title: 'of nobody', account: own, session: 'user-nobody', status: 401 },
    { title: 'that another origin posts', account: own, origin: 'https://blog.app.example', status: 403 },
  ])('responds with $status to a choice $title', async ({ account, session, origin, status }) => {
    const { chooseAccount } = await import('./recipes/choose-account.js')
    expect((await chooseAccount(createChoice(account, session, origin))).status).toBe(status)
  })

  it('says when to try again if a person has no check left today', async () => {
    const { chooseAccount } = await import('./recipes/choose-account.js')
    const responses = []
    for (let count = 0; count < 62; count++) responses.push(await chooseAccount(createChoice(own, 'user-many')))
    const last = responses.at(-1)
    expect([last?.status, Number(last?.headers.get('Retry-After')) > 0]).toEqual([429, true])
  })

  it('decides nothing if the choice cannot be verified', async () => {
    const { chooseAccount } = await import('./recipes/choose-account.js')
    const body = JSON.stringify({ path: '*', kind: 'html' })
    await sandbox.control(new Request('http://localhost/__sandbox/faults', { method: 'POST', body }), '127.0.0.1')
    expect((await chooseAccount(createChoice(own))).status).toBe(503)
  })
})

it('loads afresh after a user has logged in or out', async () => {
  const [{ onboarding }, { forgetUser }, { findUserById }] = await Promise.all([
    import('./recipes/onboarding.js'),
    import('./recipes/sessions.js'),
    import('./recipes/users.js'),
  ])
  const { publicId: subject = '', ci = '', name: korName = '' } = (await findUserById('user-many')) ?? {}
  const load = () => onboarding.getRegistration({ subject, ci, korName })
  await load()
  await load()
  expect(await countCalls()).toBe(1)
  await forgetUser('user-many')
  await load()
  expect(await countCalls()).toBe(2)
})

it('reminds whose consent ends soon or is over', async () => {
  const [{ remindOfConsents }, { reminded }] = await Promise.all([
    import('./recipes/sweep.js'),
    import('./recipes/users.js'),
  ])
  await remindOfConsents()
  expect(reminded).toEqual(['user-expiring', 'user-expired', 'user-lapsed'])
})

it('prints metrics as lines without a call upstream', async () => {
  const { getMetrics } = await import('./recipes/health.js')
  expect(getMetrics()).toMatch(/^(ieum_\w+ \d+\n)+$/)
  expect(getMetrics()).toContain('ieum_upstreamCalls ')
  expect(await countCalls()).toBe(0)
})

it("serves every method from one onboarding in Next's route handler", async () => {
  const route = { ...(await import('./recipes/next-route.js')) }
  const { getOnboarding } = await import('./recipes/next-onboarding.js')
  const path = 'http://localhost:3000/api/onboarding/register/search'
  const load = (method: string, handler: (request: Request) => Promise<Response>) =>
    handler(new Request(path, { method }))
  expect(Object.keys(route).toSorted()).toEqual(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'])
  const responses = await Promise.all(Object.entries(route).map(([method, handler]) => load(method, handler)))
  expect(responses.map(({ status }) => status)).toEqual(Object.keys(route).map((name) => (name === 'POST' ? 403 : 405)))
  expect(getOnboarding()).toBe(getOnboarding())
})

it('accepts requests from the listed origins only', async () => {
  const [{ origins }, { createBackend }] = await Promise.all([import('./recipes/proxy.js'), import('../backend.js')])
  const post = (Origin: string) =>
    createBackend(origins).handler(
      new Request('http://internal/register/search', { method: 'POST', headers: { Origin, 'X-Ieum-Request': '1' } }),
    )
  const statuses = await Promise.all(['https://app.example', 'https://m.app.example', 'https://evil.test'].map(post))
  expect(statuses.map(({ status }) => status)).toEqual([415, 415, 403])
})

it('fails at once if Redis is down, without an uncaught error', async () => {
  vi.stubEnv('REDIS_URL', 'redis://127.0.0.1:1')
  const [nodeRedis, ioRedis] = await Promise.all([import('./recipes/redis.js'), import('./recipes/ioredis.js')])
  await expect(nodeRedis.store.get('key')).rejects.toThrow()
  await expect(ioRedis.store.get('key')).rejects.toThrow()
  nodeRedis.client.destroy()
  ioRedis.client.disconnect()
})

it('closes the server on SIGTERM, then the onboarding', async () => {
  vi.resetModules()
  vi.stubEnv('PORT', '0')
  const before = process.listeners('SIGTERM')
  const [{ server }, { onboarding }] = await Promise.all([
    import('./recipes/node-http.js'),
    import('./recipes/onboarding.js'),
  ])
  await import('./recipes/shutdown.js')
  const closed = new Promise((resolve) => server.once('close', resolve))
  const stop = process.listeners('SIGTERM').find((listener) => !before.includes(listener))
  stop?.('SIGTERM')
  await closed
  await expect(onboarding.getRegistration({ subject: 'u', ci: 'c', korName: 'n' })).rejects.toMatchObject({
    code: 'upstream_unavailable',
  })
})

it('writes the access record and the log as one JSON line each', async () => {
  const { instruments } = await import('./recipes/instruments.js')
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  instruments.audit?.({
    at: 0,
    subject: 'u',
    resource: 'registration',
    action: 'visit',
    requestId: 'req-1',
    outcome: 'cache',
  })
  instruments.logger?.info({ status: 200 }, 'handled')
  const lines = write.mock.calls.map(([line]) => String(line))
  write.mockRestore()
  expect(lines).toEqual([
    '{"audit":"1970-01-01T00:00:00.000Z","subject":"u","resource":"registration","action":"visit","requestId":"req-1","outcome":"cache"}\n',
    '{"level":"info","message":"handled","status":200}\n',
  ])
})

it('records who looked and from where, under the request id of the response', async () => {
  const [{ instruments }, { createBackend, createPost }] = await Promise.all([
    import('./recipes/instruments.js'),
    import('../backend.js'),
  ])
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const { handler } = createBackend(instruments)
  const headers = { 'X-Staff-Account': 'staff-7', 'X-Real-IP': '192.0.2.7' }
  const response = await handler(createPost('registration', {}, headers))
  const lines = write.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>)
  write.mockRestore()
  const requestId = response.headers.get('X-Ieum-Request-Id')
  expect(requestId).toMatch(/^req-/)
  expect(lines.find((line) => 'audit' in line)).toMatchObject({ account: 'staff-7', from: '192.0.2.7', requestId })
  expect(lines.find((line) => 'level' in line)).toMatchObject({ status: 200, requestId })
})
