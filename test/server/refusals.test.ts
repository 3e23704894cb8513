import { describe, expect, it } from 'vitest'
import { createBackend, createPost } from './backend.js'
import { createAsk, refusalPairs, refusals, type Refusal } from './refusal-table.js'

function createRequest(spoilers: readonly Refusal[]): Request {
  const { path, ...init } = createAsk(spoilers)
  return new Request(`https://backend.example/api${path}`, init)
}

describe('refusals', () => {
  it.each(refusals)('$status is problem details with code $code', async (refusal) => {
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
    expect(await backend.countCalls()).toBe(0)
  })

  it.each(refusalPairs)('$first.status goes before $second.status', async ({ first, second }) => {
    const response = await createBackend().handler(createRequest([first, second]))
    expect(response.status).toBe(first.status)
  })

  it('a request without any fault passes', async () => {
    const response = await createBackend().handler(createRequest([]))
    expect(response.status).toBe(200)
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused with the allowed methods', async (method) => {
    const response = await createBackend().handler(
      new Request('https://backend.example/api/consent/search', { method, headers: { 'X-Ieum-Request': '1' } }),
    )
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS')
  })
})

describe('the request', () => {
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
  ])('with $headers is answered $status', async ({ headers, status }) => {
    const response = await createBackend().handler(createPost('registration', {}, headers))
    expect(response.status).toBe(status)
  })

  it.each([
    { body: '', status: 400 },
    { body: 'null', status: 400 },
    { body: '"fresh"', status: 400 },
    { body: '{', status: 400 },
    { body: '{"fresh":null}', status: 400 },
    { body: '{"fresh":1}', status: 400 },
    { body: '{"fresh":"true"}', status: 400 },
    { body: '{"fresh":false,"ci":"someone else","__proto__":{"fresh":1}}', status: 200 },
    { body: `{}${' '.repeat(4094)}`, status: 200 },
    { body: `{}${' '.repeat(4095)}`, status: 413 },
  ])('with the body $body is answered $status', async ({ body, status }) => {
    const response = await createBackend().handler(new Request(createPost('registration'), { method: 'POST', body }))
    expect(response.status).toBe(status)
  })

  it('is not read past the limit', async () => {
    let pulled = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled++
        controller.enqueue(new Uint8Array(1024))
      },
    })
    const init: RequestInit & { duplex: 'half' } = { body: endless, duplex: 'half' }
    const response = await createBackend().handler(new Request(createPost('registration'), init))
    expect(response.status).toBe(413)
    expect(pulled).toBeLessThan(10)
  })

  it('whose body breaks off is a bad request', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })
    const init: RequestInit & { duplex: 'half' } = { body: broken, duplex: 'half' }
    const response = await createBackend().handler(new Request(createPost('registration'), init))
    expect(response.status).toBe(400)
  })
})
