import { expect, test } from 'vitest'
import { formatGatewayResponse } from '../../../src/sandbox/gateway/gateway-response.js'
import { noon } from '../call-sandbox.js'

test('formats JSON in UTF-8, dated by the clock', async () => {
  const response = formatGatewayResponse({ status: 429, body: { message: '한도' } }, noon)
  expect([response.status, await response.json()]).toEqual([429, { message: '한도' }])
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(response.headers.get('date')).toBe(new Date(noon).toUTCString())
})

test('adds headers, and lets them replace the usual ones', () => {
  const headers = { 'X-RateLimit-Limit-Day': '10', 'content-type': 'text/plain' }
  const response = formatGatewayResponse({ status: 200, body: null, headers }, noon)
  expect(response.headers.get('x-ratelimit-limit-day')).toBe('10')
  expect(response.headers.get('content-type')).toBe('text/plain')
})
