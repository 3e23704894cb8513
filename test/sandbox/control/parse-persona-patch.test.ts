import { expect, test } from 'vitest'
import { callControl, createTestSandbox } from '../call-sandbox.js'

const malformed: [unknown, string][] = [
  ['{', 'must be a JSON object'],
  [{ name: '다른이' }, 'Allowed: "member"'],
  [{ member: 'yes' }, '"member" must be true or false'],
  [{ accounts: {} }, '"accounts" must be an array'],
  [{ accounts: [null] }, '"accounts" must be an array'],
  [{ serviceTermsExpireDate: 20270101 }, '"serviceTermsExpireDate" must be a string'],
]

test.each(malformed)('refuses %j and says what is allowed', async (body, message) => {
  const response = await callControl(createTestSandbox(), 'PATCH', '/personas/hong', body)
  expect(response.status).toBe(400)
  expect((await response.json()).message).toContain(message)
})
