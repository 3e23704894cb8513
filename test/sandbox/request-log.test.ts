import { expect, test } from 'vitest'
import { createRequestLog } from '../../src/sandbox/request-log.js'
import { ask, callControl, createBody, createQuestion, createTestSandbox } from './gateway-caller.js'

test('the log keeps the last 10,000 requests and says how many it dropped', () => {
  const log = createRequestLog()
  for (let n = 0; n <= 10_001; n++) log.add({ at: '', path: `/${n}`, persona: null, status: 200 })
  expect(log.entries).toHaveLength(10_000)
  expect([log.entries.at(0)?.path, log.entries.at(-1)?.path, log.dropped]).toEqual(['/2', '/10001', 2])
  log.clear()
  expect([log.entries, log.dropped]).toEqual([[], 0])
})

test('control says how many requests were dropped', async () => {
  const answer = await callControl(createTestSandbox(), 'GET', '/requests')
  expect(answer.headers.get('x-ieum-dropped')).toBe('0')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('the log holds no key, no name and no identity hash, and no more than 200 characters of a path', async () => {
  const sandbox = createTestSandbox()
  await ask(sandbox, 'register', 'hong')
  await ask(sandbox, 'consent', 'hong', { headers: { apikey: 'wrong-key' } })
  await ask(sandbox, 'register', 'hong', { path: '/v1/common/member/register/search?apikey=test-key' })
  await ask(sandbox, 'register', 'hong', { path: `/v1/common/member/${'x'.repeat(1000)}` })
  const entries = await (await callControl(sandbox, 'GET', '/requests')).json()
  expect(entries).toHaveLength(4)
  for (const entry of entries) {
    expect(Object.keys(entry)).toEqual(['at', 'path', 'persona', 'status'])
    expect(entry.path.length).toBeLessThanOrEqual(200)
  }
  const { ci, korName } = { ...JSON.parse(createBody('hong')).commonHeader, ...JSON.parse(createBody('hong')).body }
  for (const secret of [ci, korName, 'test-key', 'wrong-key']) expect(JSON.stringify(entries)).not.toContain(secret)
})

test('a caller who left before the answer is logged with status 0', async () => {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'delay', ms: 600_000 })
  const controller = new AbortController()
  const answer = sandbox.handle(new Request(createQuestion('register', 'hong'), { signal: controller.signal }))
  controller.abort()
  await answer
  expect(await (await callControl(sandbox, 'GET', '/requests')).json()).toMatchObject([{ persona: 'hong', status: 0 }])
})
