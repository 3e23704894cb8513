import { describe, expect, it } from 'vitest'
import { createBackend, createPost } from '../backend.js'
import { createSentRequest, refusalPairs, refusals, type Refusal } from './refusal-table.js'

function createRequest(spoilers: readonly Refusal[]): Request {
  const { path, ...init } = createSentRequest(spoilers)
  return new Request(`https://backend.example/api${path}`, init)
}

describe('refusals', () => {
  it.each(refusals)('responds with $status and code $code as problem details', async (refusal) => {
    const backend = createBackend()
    const response = await backend.handler(createRequest([refusal]))
    const body = await response.json()
    expect(response.status).toBe(refusal.status)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(body).toEqual({
      type: 'about:blank',
      title: expect.stringMatching(/^[A-Z]/),
      status: refusal.status,
      code: refusal.code,
      action: refusal.action,
      requestId: expect.stringMatching(/^req-[a-z0-9]{16}$/),
    })
    expect(await backend.countUpstreamCalls()).toBe(0)
  })

  it.each(refusalPairs)('prefers $first.status to $second.status', async ({ first, second }) => {
    const response = await createBackend().handler(createRequest([first, second]))
    expect(response.status).toBe(first.status)
  })

  it('lets a request without any fault pass', async () => {
    const response = await createBackend().handler(createRequest([]))
    expect(response.status).toBe(200)
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s with the allowed methods', async (method) => {
    const response = await createBackend().handler(
      new Request('https://backend.example/api/consent/search', { method, headers: { 'X-Ieum-Request': '1' } }),
    )
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS')
  })
})

describe('a request', () => {
  it.each([
    { headers: { 'X-Ieum-Request': '0' }, status: 403 },
    { headers: { 'Content-Type': 'application/json; charset=utf-8' }, status: 200 },
    { headers: { 'Content-Type': 'Application/JSON' }, status: 200 },
    { headers: { 'Content-Type': 'application/jsonp' }, status: 415 },
    { headers: { 'Content-Type': '' }, status: 415 },
    { headers: { 'X-Ieum-Subject': 'user-many' }, status: 200 },
    { headers: { 'X-Ieum-Subject': '' }, status: 409 },
    { headers: { 'Content-Length': '4097' }, status: 413 },
    { headers: { 'Content-Length': '1' }, status: 200 },
  ])('gets $status with the headers $headers', async ({ headers, status }) => {
    const response = await createBackend().handler(createPost('registration', {}, headers))
    expect(response.status).toBe(status)
  })
})
