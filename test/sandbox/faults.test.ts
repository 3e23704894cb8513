import { afterEach, expect, test, vi } from 'vitest'
import type { Sandbox } from '../../src/sandbox/index.js'
import { ask, callControl, createQuestion, createTestSandbox } from './gateway-caller.js'

afterEach(() => void vi.useRealTimers())

async function createFaultySandbox(fault: Record<string, unknown>): Promise<Sandbox> {
  const sandbox = createTestSandbox()
  expect((await callControl(sandbox, 'POST', '/faults', { path: '*', ...fault })).status).toBe(200)
  return sandbox
}

test.each(['stall', 'reset'])('%s is a value without an answer', async (kind) => {
  const sandbox = await createFaultySandbox({ kind })
  expect(await sandbox.handle(createQuestion('register', 'hong'))).toEqual({ kind })
})

test.each(['stallBody', 'truncate'])('%s is a value with the beginning of an answer', async (kind) => {
  const sandbox = await createFaultySandbox({ kind })
  const fault = await sandbox.handle(createQuestion('register', 'hong'))
  expect(fault).toMatchObject({ kind, status: 200, body: '{"result":"membe' })
})

test('truncate announces more than it sends', async () => {
  const sandbox = await createFaultySandbox({ kind: 'truncate', body: '가나' })
  const fault = await sandbox.handle(createQuestion('register', 'hong'))
  if (!('kind' in fault) || fault.kind !== 'truncate') throw new Error('not truncated')
  expect(Number(fault.headers['content-length'])).toBeGreaterThan(6)
})

test('html answers 200 with a page', async () => {
  const answer = await ask(await createFaultySandbox({ kind: 'html' }), 'register', 'hong')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(await answer.text()).toMatch(/^<!doctype html>/)
})

test('oversize answers valid JSON of more than 2 MiB', async () => {
  const answer = await ask(await createFaultySandbox({ kind: 'oversize' }), 'register', 'hong')
  const text = await answer.text()
  expect(text.length).toBeGreaterThan(2 * 1024 * 1024)
  expect(JSON.parse(text)).toMatchObject({ result: 'member' })
})

test('redirect leads elsewhere', async () => {
  const answer = await ask(await createFaultySandbox({ kind: 'redirect' }), 'register', 'hong')
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/v1/elsewhere'])
})

test('reply sends status, headers and body verbatim', async () => {
  const reply = { status: 429, headers: { 'Retry-After': '7', 'content-type': 'text/plain' }, body: '\uFEFF{"a": 1} ' }
  const answer = await ask(await createFaultySandbox({ kind: 'reply', ...reply }), 'register', 'hong')
  expect(answer.status).toBe(429)
  expect(answer.headers.get('retry-after')).toBe('7')
  expect(answer.headers.get('content-type')).toBe('text/plain')
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())).toBe(reply.body)
})

test.each([200, 204, 304, 503])('reply may be an empty %i', async (status) => {
  const answer = await ask(await createFaultySandbox({ kind: 'reply', status, body: '' }), 'register', 'hong')
  expect([answer.status, await answer.text()]).toEqual([status, ''])
})

test('delay waits and then answers as usual', async () => {
  vi.useFakeTimers()
  const sandbox = await createFaultySandbox({ kind: 'delay', ms: 30_000 })
  const settled = vi.fn()
  const answer = ask(sandbox, 'register', 'hong').finally(settled)
  await vi.advanceTimersByTimeAsync(29_999)
  expect(settled).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(await (await answer).json()).toEqual({ result: 'member' })
})

test('a delay ends when the caller gives up', async () => {
  vi.useFakeTimers()
  const sandbox = await createFaultySandbox({ kind: 'delay', ms: 30_000 })
  const controller = new AbortController()
  const answer = sandbox.handle(new Request(createQuestion('register', 'hong'), { signal: controller.signal }))
  await vi.advanceTimersByTimeAsync(1)
  controller.abort()
  await answer
  expect(vi.getTimerCount()).toBe(0)
})

test('a fault on one question leaves the other alone', async () => {
  const sandbox = await createFaultySandbox({ path: 'consent', kind: 'reply', status: 503 })
  expect((await ask(sandbox, 'register', 'hong')).status).toBe(200)
  expect((await ask(sandbox, 'consent', 'hong')).status).toBe(503)
})

test('the newest fault that matches wins, and times counts down', async () => {
  const sandbox = await createFaultySandbox({ kind: 'reply', status: 500 })
  await callControl(sandbox, 'POST', '/faults', { path: 'register', kind: 'reply', status: 503, times: 2 })
  const statuses = []
  for (let n = 0; n < 3; n++) statuses.push((await ask(sandbox, 'register', 'hong')).status)
  expect(statuses).toEqual([503, 503, 500])
})

test('faults last until they are cleared', async () => {
  const sandbox = await createFaultySandbox({ kind: 'html' })
  for (let n = 0; n < 3; n++) await ask(sandbox, 'register', 'hong')
  await callControl(sandbox, 'DELETE', '/faults')
  expect(await (await ask(sandbox, 'register', 'hong')).json()).toEqual({ result: 'member' })
})

test('the portal has no faults', async () => {
  const sandbox = await createFaultySandbox({ kind: 'stall' })
  expect(await sandbox.handle(new Request('http://gateway.test/portal/sign-up'))).toBeInstanceOf(Response)
})
