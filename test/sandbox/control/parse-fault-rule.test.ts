import { expect, test } from 'vitest'
import { callControl, createTestSandbox } from '../call-sandbox.js'

const malformed: [unknown, string][] = [
  ['', 'The body must be a JSON object. Allowed: "path" (one of register, consent, *), "kind"'],
  [[], 'The body must be a JSON object.'],
  [{ kind: 'html' }, '"path" is required: one of register, consent, *.'],
  [{ path: '*' }, '"kind" is required: one of delay, stall, stallBody, reset,'],
  [{ path: '*', kind: 'fire' }, '"kind" must be one of delay'],
  [{ path: 'other', kind: 'html' }, '"path" must be one of register, consent, *'],
  [{ path: '*', kind: 'delay' }, '"ms" is required: a whole number from 0 to 600000.'],
  [{ path: '*', kind: 'delay', ms: 600_001 }, '"ms" must be a whole number from 0 to 600000.'],
  [{ path: '*', kind: 'delay', ms: 1, status: 500 }, 'There is no field "status". Allowed: "path"'],
  [{ path: '*', kind: 'stall', ms: 500 }, 'There is no field "ms"'],
  [{ path: '*', kind: 'reset', body: '' }, 'There is no field "body"'],
  [{ path: '*', kind: 'truncate', status: 204 }, 'from 200 to 599 except 204, 205, 304.'],
  [{ path: '*', kind: 'html', times: '1' }, '"times" must be a whole number from 1'],
  [{ path: '*', kind: 'html', times: 0 }, '"times" must be a whole number from 1'],
  [{ path: '*', kind: 'reply', status: 99 }, '"status" must be a whole number from 200 to 599'],
  [{ path: '*', kind: 'reply', headers: { 'a b': 'c' } }, '"headers" must be an object of valid'],
  [{ path: '*', kind: 'reply', headers: { a: 1 } }, '"headers" must be an object of valid'],
  [{ path: '*', kind: 'reply', headers: { a: 'b\r\nc: d' } }, '"headers" must be an object of valid'],
  [{ path: '*', kind: 'reply', headers: { a: '한글' } }, '"headers" must be an object of valid'],
  [{ path: '*', kind: 'reply', headers: ['a'] }, '"headers" must be an object of valid'],
  [{ path: '*', kind: 'reply', body: {} }, '"body" must be a string'],
  [{ path: '*', kind: 'reply', toString: 1 }, 'There is no field "toString"'],
]

test.each(malformed)('refuses %j and says what is allowed', async (body, message) => {
  const response = await callControl(createTestSandbox(), 'POST', '/faults', body)
  expect(response.status).toBe(400)
  expect((await response.json()).message).toContain(message)
})
