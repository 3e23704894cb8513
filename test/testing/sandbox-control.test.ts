import { expect, test } from 'vitest'
import { controlSandbox } from '../../src/testing/sandbox-control.js'
import { createTestSandbox } from '../sandbox/call-sandbox.js'

test('returns what control responds', async () => {
  const response = await controlSandbox(createTestSandbox(), 'PATCH', 'personas/hong', { member: false })
  expect(await response.json()).toMatchObject({ id: 'hong', member: false })
})

test('throws the message of a refusal', async () => {
  const refusal = controlSandbox(createTestSandbox(), 'PATCH', 'personas/hong', { member: 1 })
  await expect(refusal).rejects.toThrow(new TypeError('[ieum] createFakeBackend: "member" must be true or false.'))
})
