import { expect, test } from 'vitest'
import type { FaultRule } from '../../src/sandbox/index.js'
import { createGatewayFetch, rejectOnAbort } from '../../src/testing/gateway-fetch.js'
import { callControl, createGatewayRequest, createTestSandbox } from '../sandbox/call-sandbox.js'

async function createFaultyFetch(fault: Omit<FaultRule, 'path'>) {
  const sandbox = createTestSandbox()
  await callControl(sandbox, 'POST', '/faults', { path: '*', ...fault })
  return createGatewayFetch(sandbox)
}

test('returns the response of the sandbox', async () => {
  const response = await createGatewayFetch(createTestSandbox())(createGatewayRequest('register', 'hong'))
  expect([response.status, await response.json()]).toEqual([200, { result: 'member' }])
})

test('rejects for a reset as fetch does', async () => {
  const fetch = await createFaultyFetch({ kind: 'reset' })
  await expect(fetch(createGatewayRequest('register', 'hong'))).rejects.toThrow(new TypeError('fetch failed'))
})

test('breaks the body off for a truncate', async () => {
  const fetch = await createFaultyFetch({ kind: 'truncate', status: 503 })
  const response = await fetch(createGatewayRequest('register', 'hong'))
  expect(response.status).toBe(503)
  await expect(response.text()).rejects.toThrow('terminated')
})

test.each(['stall', 'stallBody', 'delay'] as const)('rejects with the reason of an abort during a %s', async (kind) => {
  const fetch = await createFaultyFetch({ kind, ...(kind === 'delay' && { ms: 600_000 }) })
  const controller = new AbortController()
  const body = fetch(createGatewayRequest('register', 'hong'), { signal: controller.signal }).then((one) => one.text())
  setTimeout(() => controller.abort(new Error('gone')))
  await expect(body).rejects.toThrow('gone')
})

test('rejects at once if the signal has aborted before', async () => {
  await expect(rejectOnAbort(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
})
