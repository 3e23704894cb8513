import { expect, test, vi } from 'vitest'
import { callControl, callGateway, createTestSandbox } from './call-sandbox.js'

test.each([
  ['/v1/common/member/register/search', 'application/json; charset=utf-8'],
  ['/elsewhere', 'application/json; charset=utf-8'],
  ['/portal/sign-up', 'text/html; charset=utf-8'],
])('serves %s as %s', async (path, type) => {
  const response = await createTestSandbox().handle(new Request(`http://sandbox.test${path}`))
  expect(response instanceof Response && response.headers.get('content-type')).toBe(type)
})

test('keeps the same array of personas after a reset', () => {
  const sandbox = createTestSandbox()
  const { personas } = sandbox
  sandbox.reset()
  expect(sandbox.personas).toBe(personas)
})

test('calls every listener until it is removed', async () => {
  const sandbox = createTestSandbox()
  const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()]
  const remove = sandbox.onChange(first)
  sandbox.onChange(second)
  await callControl(sandbox, 'PATCH', '/personas/hong', { member: true })
  remove()
  await callControl(sandbox, 'PATCH', '/personas/hong', { member: true })
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 2])
})

test('calls no listener on reset', () => {
  const sandbox = createTestSandbox()
  const listener = vi.fn<() => void>()
  sandbox.onChange(listener)
  sandbox.reset()
  expect(listener).not.toHaveBeenCalled()
})

test('uses the quota and the base path of its options', async () => {
  const sandbox = createTestSandbox({ quota: 1, basePath: '/api' })
  const { status, headers } = await callGateway(sandbox, 'register', 'hong', { path: '/api/register/search' })
  expect([status, headers.get('x-ratelimit-limit-day')]).toEqual([200, '1'])
})
