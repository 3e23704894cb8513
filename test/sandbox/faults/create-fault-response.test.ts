import { afterEach, expect, test, vi } from 'vitest'
import type { Sandbox } from '../../../src/sandbox/index.js'
import { callGateway, callControl, createGatewayRequest, createTestSandbox } from '../call-sandbox.js'

afterEach(() => void vi.useRealTimers())

async function createFaultySandbox(fault: Record<string, unknown>): Promise<Sandbox> {
  const sandbox = createTestSandbox()
  expect((await callControl(sandbox, 'POST', '/faults', { path: '*', ...fault })).status).toBe(200)
  return sandbox
}

test.each(['stall', 'reset'])('returns %s as a fault without a response', async (kind) => {
  const sandbox = await createFaultySandbox({ kind })
  expect(await sandbox.handle(createGatewayRequest('register', 'hong'))).toEqual({ kind })
})

test.each(['stallBody', 'truncate'])('returns %s as a fault with the start of a response', async (kind) => {
  const sandbox = await createFaultySandbox({ kind })
  const fault = await sandbox.handle(createGatewayRequest('register', 'hong'))
  expect(fault).toMatchObject({ kind, status: 200, body: '{"result":"membe' })
})

test('truncate announces a longer body than it sends', async () => {
  const sandbox = await createFaultySandbox({ kind: 'truncate', body: '가나' })
  const fault = await sandbox.handle(createGatewayRequest('register', 'hong'))
  if (!('kind' in fault) || fault.kind !== 'truncate') throw new Error('not truncated')
  expect(Number(fault.headers['content-length'])).toBeGreaterThan(6)
})

test('html responds with 200 and a page', async () => {
  const response = await callGateway(await createFaultySandbox({ kind: 'html' }), 'register', 'hong')
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(await response.text()).toMatch(/^<!doctype html>/)
})

test('oversize responds with valid JSON of more than 2 MiB', async () => {
  const response = await callGateway(await createFaultySandbox({ kind: 'oversize' }), 'register', 'hong')
  const text = await response.text()
  expect(text.length).toBeGreaterThan(2 * 1024 * 1024)
  expect(JSON.parse(text)).toMatchObject({ result: 'member' })
})

test('redirect responds with 302 and another path', async () => {
  const response = await callGateway(await createFaultySandbox({ kind: 'redirect' }), 'register', 'hong')
  expect([response.status, response.headers.get('location')]).toEqual([302, '/v1/elsewhere'])
})

test('reply sends status, headers and body verbatim', async () => {
  const reply = { status: 429, headers: { 'Retry-After': '7', 'content-type': 'text/plain' }, body: '\uFEFF{"a": 1} ' }
  const response = await callGateway(await createFaultySandbox({ kind: 'reply', ...reply }), 'register', 'hong')
  expect(response.status).toBe(429)
  expect(response.headers.get('retry-after')).toBe('7')
  expect(response.headers.get('content-type')).toBe('text/plain')
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())).toBe(reply.body)
})

test.each([200, 204, 304, 503])('reply can be an empty %i', async (status) => {
  const response = await callGateway(await createFaultySandbox({ kind: 'reply', status, body: '' }), 'register', 'hong')
  expect([response.status, await response.text()]).toEqual([status, ''])
})

test('delay waits, and then the gateway responds as usual', async () => {
  vi.useFakeTimers()
  const sandbox = await createFaultySandbox({ kind: 'delay', ms: 30_000 })
  const settled = vi.fn()
  const response = callGateway(sandbox, 'register', 'hong').finally(settled)
  await vi.advanceTimersByTimeAsync(29_999)
  expect(settled).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await (await response).json()).toEqual({ result: 'member' })
})

test('delay ends when the caller disconnects', async () => {
  vi.useFakeTimers()
  const sandbox = await createFaultySandbox({ kind: 'delay', ms: 30_000 })
  const controller = new AbortController()
  const response = sandbox.handle(new Request(createGatewayRequest('register', 'hong'), { signal: controller.signal }))
  await vi.advanceTimersByTimeAsync(1)
  controller.abort()
  await response
  expect(vi.getTimerCount()).toBe(0)
})

test('applies no fault to the portal', async () => {
  const sandbox = await createFaultySandbox({ kind: 'stall' })
  expect(await sandbox.handle(new Request('http://gateway.test/portal/sign-up'))).toBeInstanceOf(Response)
})
