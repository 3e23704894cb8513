import { expect, test, vi } from 'vitest'
import { callControl, createTestSandbox } from '../call-sandbox.js'

test.each([
  ['GET', '/other', 404, null],
  ['PATCH', '/personas/nobody', 404, null],
  ['GET', '/constructor', 404, null],
  ['PUT', '/personas', 405, 'GET'],
  ['PUT', '/faults', 405, 'GET, POST, DELETE'],
])('responds to %s %s with %i', async (method, path, status, allow) => {
  const response = await callControl(createTestSandbox(), method, path, method === 'PATCH' ? {} : undefined)
  expect(response.status).toBe(status)
  expect(response.headers.get('allow')).toBe(allow)
})

test('notifies listeners of every change by control, and of nothing else', async () => {
  const sandbox = createTestSandbox()
  const listener = vi.fn()
  const stop = sandbox.onChange(listener)
  await callControl(sandbox, 'GET', '/personas')
  await callControl(sandbox, 'PATCH', '/personas/hong', { member: 1 })
  expect(listener).not.toHaveBeenCalled()
  await callControl(sandbox, 'PATCH', '/personas/hong', { member: true })
  expect(listener).toHaveBeenLastCalledWith({ source: 'control', personaId: 'hong' })
  await callControl(sandbox, 'POST', '/faults', { path: '*', kind: 'html' })
  await callControl(sandbox, 'DELETE', '/faults')
  await callControl(sandbox, 'POST', '/reset')
  expect(listener).toHaveBeenLastCalledWith({ source: 'control' })
  expect(listener).toHaveBeenCalledTimes(4)
  stop()
  await callControl(sandbox, 'POST', '/reset')
  expect(listener).toHaveBeenCalledTimes(4)
})
