import { describe, expect, it } from 'vitest'
import { createBackend, createPost } from './backend.js'

interface Ask {
  path: string
  method: string
  headers: Record<string, string>
  body: string
}

/** Every refusal of the backend contract in its order of precedence, and what brings it about. */
const refusals: { status: number; code: string; action: string; spoil: (ask: Ask) => Partial<Ask> }[] = [
  { status: 404, code: 'not_found', action: 'none', spoil: () => ({ path: '/register' }) },
  { status: 405, code: 'method_not_allowed', action: 'none', spoil: () => ({ method: 'PUT' }) },
  {
    status: 403,
    code: 'forbidden',
    action: 'none',
    spoil: ({ headers }) => ({ headers: omit(headers, 'X-Ieum-Request') }),
  },
  {
    status: 415,
    code: 'unsupported_media_type',
    action: 'none',
    spoil: ({ headers }) => ({ headers: { ...headers, 'Content-Type': 'text/plain' } }),
  },
  {
    status: 401,
    code: 'unauthenticated',
    action: 'signIn',
    spoil: ({ headers }) => ({ headers: omit(headers, 'X-Session') }),
  },
  {
    status: 409,
    code: 'subject_changed',
    action: 'signIn',
    spoil: ({ headers }) => ({ headers: { ...headers, 'X-Ieum-Subject': 'user-other' } }),
  },
  { status: 413, code: 'payload_too_large', action: 'none', spoil: () => ({ body: `[${' '.repeat(4096)}]` }) },
  { status: 400, code: 'bad_request', action: 'none', spoil: () => ({ body: '[]' }) },
]

function omit(headers: Record<string, string>, name: string) {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name))
}

function createRequest(spoilers: typeof refusals): Request {
  const fine: Ask = {
    path: '/register/search',
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-Session': 'yes' },
    body: '{}',
  }
  // The later refusal first, so that the body of 413 replaces the one of 400.
  const { path, ...init } = spoilers.reduceRight((ask, { spoil }) => ({ ...ask, ...spoil(ask) }), fine)
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

  const pairs = refusals.flatMap((first, index) => refusals.slice(index + 1).map((second) => ({ first, second })))
  it.each(pairs)('$first.status goes before $second.status', async ({ first, second }) => {
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
