import { expect, test } from 'vitest'
import {
  callControl,
  callGateway,
  createGatewayRequest,
  createTestSandbox,
  readGateway,
  type RequestChanges,
} from '../call-sandbox.js'

const unrouted: [string, RequestChanges][] = [
  ['another path', { path: '/v1/common/member/register' }],
  ['a path outside the base path', { path: '/v1/other' }],
  ['an OAuth path', { path: '/oauth/2.0/token' }],
]

test.each(unrouted)('responds to %s with 404, and says what is not emulated', async (_, changes) => {
  const { status, body } = await readGateway(createTestSandbox(), 'register', 'hong', changes)
  expect([status, body.message]).toEqual([404, 'no Route matched with those values'])
  expect(body.sandbox).toMatch(/OAuth and balances are not emulated/)
})

test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('responds to %s on the two paths with 405', async (method) => {
  for (const route of ['register', 'consent'] as const) {
    const response = await callGateway(createTestSandbox(), route, 'hong', { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  }
})

test('listens below another base path', async () => {
  const sandbox = createTestSandbox({ basePath: '/api' })
  expect((await callGateway(sandbox, 'register', 'hong', { path: '/api/register/search' })).status).toBe(200)
  expect((await callGateway(sandbox, 'register', 'hong')).status).toBe(404)
})

test('logs every request below the base path, refused ones too', async () => {
  const sandbox = createTestSandbox()
  await callGateway(sandbox, 'register', 'hong')
  await callGateway(sandbox, 'consent', 'nobody')
  await callGateway(sandbox, 'consent', 'hong', { headers: { apikey: 'other' } })
  await callGateway(sandbox, 'register', 'hong', { path: '/v1/other' })
  await sandbox.handle(new Request('http://gateway.test/portal/sign-up'))
  const at = '2026-11-22T03:00:00.000Z'
  expect(await (await callControl(sandbox, 'GET', '/requests')).json()).toEqual([
    { at, path: '/v1/common/member/register/search', persona: 'hong', status: 200 },
    { at, path: '/v1/common/member/consent/search', persona: null, status: 500 },
    { at, path: '/v1/common/member/consent/search', persona: 'hong', status: 401 },
  ])
})

test('logs a request without a response with status 0', async () => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'stall' })
  await sandbox.handle(new Request('http://gateway.test/v1/common/member/register/search', { method: 'POST' }))
  expect(await (await callControl(sandbox, 'GET', '/requests')).json()).toMatchObject([{ persona: null, status: 0 }])
})

test('logs a request whose caller disconnects during a delay with status 0', async () => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'delay', ms: 600_000 })
  const controller = new AbortController()
  const response = sandbox.handle(new Request(createGatewayRequest('register', 'hong'), { signal: controller.signal }))
  controller.abort()
  await response
  expect(await (await callControl(sandbox, 'GET', '/requests')).json()).toMatchObject([{ persona: 'hong', status: 0 }])
})

test('logs no key, no name and no identity hash, and at most 200 characters of a path', async () => {
  const sandbox = createTestSandbox()
  await callGateway(sandbox, 'register', 'hong')
  await callGateway(sandbox, 'consent', 'hong', { headers: { apikey: 'wrong-key' } })
  await callGateway(sandbox, 'register', 'hong', { path: '/v1/common/member/register/search?apikey=test-key' })
  await callGateway(sandbox, 'register', 'hong', { path: `/v1/common/member/${'x'.repeat(1000)}` })
  const entries = await (await callControl(sandbox, 'GET', '/requests')).json()
  expect(entries).toHaveLength(4)
  for (const entry of entries) {
    expect(Object.keys(entry)).toEqual(['at', 'path', 'persona', 'status'])
    expect(entry.path.length).toBeLessThanOrEqual(200)
  }
  const { ci, name = '' } = sandbox.personas.find(({ id }) => id === 'hong') ?? {}
  for (const secret of [ci, name, 'test-key', 'wrong-key']) expect(JSON.stringify(entries)).not.toContain(secret)
})

test.each(['delay', 'html'])('takes the fault %s before it checks the key', async (kind) => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind, times: 1, ...(kind === 'delay' && { ms: 0 }) })
  const { status } = await callGateway(sandbox, 'register', 'hong', { headers: { apikey: 'other' } })
  expect(status).toBe(kind === 'delay' ? 401 : 200)
  expect((await callGateway(sandbox, 'register', 'hong')).status).toBe(200)
})
