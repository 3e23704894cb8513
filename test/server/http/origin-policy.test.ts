import { describe, expect, it } from 'vitest'
import { createBackend, createPost } from '../backend.js'

const own = 'https://backend.example'
const publicOrigin = 'https://app.example'
const allowed = 'https://partner.example'
const foreign = 'https://evil.example'
const rules = { publicOrigin, allowedOrigins: [allowed] }

function getHeaders(origin?: string, site?: string): Record<string, string> {
  return { ...(origin && { Origin: origin }), ...(site && { 'Sec-Fetch-Site': site }) }
}

describe('who may call', () => {
  it.each([
    { origin: undefined, site: undefined, status: 200 },
    { origin: undefined, site: 'same-origin', status: 200 },
    { origin: undefined, site: 'same-site', status: 403 },
    { origin: undefined, site: 'cross-site', status: 403 },
    { origin: undefined, site: 'none', status: 403 },
    { origin: own, site: undefined, status: 403 },
    { origin: own, site: 'same-origin', status: 403 },
    { origin: own, site: 'cross-site', status: 403 },
    { origin: publicOrigin, site: undefined, status: 200 },
    { origin: publicOrigin, site: 'same-origin', status: 200 },
    { origin: publicOrigin, site: 'same-site', status: 403 },
    { origin: allowed, site: undefined, status: 200 },
    { origin: allowed, site: 'cross-site', status: 200 },
    { origin: allowed, site: 'same-origin', status: 200 },
    { origin: foreign, site: undefined, status: 403 },
    { origin: foreign, site: 'cross-site', status: 403 },
    { origin: foreign, site: 'same-origin', status: 403 },
    { origin: 'null', site: undefined, status: 403 },
    { origin: `${allowed}.evil.example`, site: undefined, status: 403 },
    { origin: 'http://partner.example', site: undefined, status: 403 },
    { origin: 'http://backend.example', site: undefined, status: 403 },
  ])('Origin $origin with Sec-Fetch-Site $site: $status', async ({ origin, site, status }) => {
    const response = await createBackend(rules).handler(createPost('registration', {}, getHeaders(origin, site)))
    expect(response.status).toBe(status)
  })

  it('without publicOrigin only the own origin may', async () => {
    const origins = [own, publicOrigin]
    const requests = origins.map((origin) => createPost('registration', {}, getHeaders(origin)))
    const responses = await Promise.all(requests.map((request) => createBackend().handler(request)))
    expect(responses.map(({ status }) => status)).toEqual([200, 403])
  })

  it('forwarded headers are not trusted', async () => {
    const forwarded = {
      Origin: foreign,
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'host=evil.example;proto=https',
    }
    const response = await createBackend().handler(createPost('registration', {}, forwarded))
    expect(response.status).toBe(403)
  })
})

describe('CORS', () => {
  it.each([
    { title: 'a response', headers: {}, status: 200 },
    { title: 'a refusal', headers: { 'Content-Type': 'text/plain' }, status: 415 },
  ])('$title to an allowed origin can be read there', async ({ headers, status }) => {
    const request = createPost('registration', {}, { Origin: allowed, ...(headers as Record<string, string>) })
    const response = await createBackend(rules).handler(request)
    expect(response.status).toBe(status)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(allowed)
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBe('true')
  })

  it.each([own, publicOrigin, foreign, undefined])(
    'a response to %s carries no CORS headers but varies',
    async (origin) => {
      const response = await createBackend(rules).handler(createPost('registration', {}, getHeaders(origin)))
      expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
      expect(response.headers.get('Vary')).toBe('Origin')
    },
  )

  it('without allowedOrigins responses do not vary', async () => {
    const response = await createBackend().post('registration')
    expect(response.headers.get('Vary')).toBeNull()
  })
})

const ownHeaders = 'Content-Type, X-Ieum-Request, X-Ieum-Subject'

describe('a preflight', () => {
  const sendPreflight = (origin: string, path = '/register/search', headers: Record<string, string> = {}) =>
    createBackend(rules).handler(
      new Request(`${own}/api${path}`, {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', ...headers },
      }),
    )

  it('of an allowed origin gets exactly what it may do', async () => {
    const response = await sendPreflight(allowed)
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-origin': allowed,
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'Content-Type, X-Ieum-Request, X-Ieum-Subject',
      'access-control-max-age': '7200',
      'access-control-expose-headers': 'Retry-After, Age, X-Ieum-Request-Id',
      vary: 'Origin, Access-Control-Request-Headers',
      'x-ieum-request-id': expect.stringMatching(/^req-[a-z0-9]{16}$/),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
  })

  it.each([foreign, own, publicOrigin])('of %s is refused', async (origin) => {
    const response = await sendPreflight(origin)
    expect(response.status).toBe(403)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  it.each([
    {
      requested: 'authorization,content-type,x-ieum-request',
      allowedHeaders: 'authorization,content-type,x-ieum-request',
    },
    { requested: 'x-a', allowedHeaders: 'x-a' },
    { requested: 'x-a, x-(b)', allowedHeaders: ownHeaders },
    { requested: 'x-a,,x-b', allowedHeaders: ownHeaders },
    { requested: `x-${'a'.repeat(1023)}`, allowedHeaders: ownHeaders },
    { requested: `x-${'a'.repeat(1022)}`, allowedHeaders: `x-${'a'.repeat(1022)}` },
    { requested: 'traceparent,\tx-csrf-token , baggage', allowedHeaders: 'traceparent,\tx-csrf-token , baggage' },
    { requested: '__proto__,constructor', allowedHeaders: '__proto__,constructor' },
    { requested: '', allowedHeaders: ownHeaders },
    { requested: '*', allowedHeaders: ownHeaders },
    { requested: 'x-a, *', allowedHeaders: ownHeaders },
    { requested: 'x-a,', allowedHeaders: ownHeaders },
    { requested: 'x-a: 1', allowedHeaders: ownHeaders },
    { requested: 'x-a; x-b', allowedHeaders: ownHeaders },
    { requested: 'x-a x-b', allowedHeaders: ownHeaders },
    { requested: 'x-a,\u00a0x-b', allowedHeaders: ownHeaders },
    { requested: 'x-\u00fc', allowedHeaders: ownHeaders },
    { requested: '"x-a"', allowedHeaders: ownHeaders },
  ])('for the headers $requested allows $allowedHeaders', async ({ requested, allowedHeaders }) => {
    const response = await sendPreflight(allowed, undefined, { 'Access-Control-Request-Headers': requested })
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe(allowedHeaders)
    expect(response.headers.get('Vary')).toBe('Origin, Access-Control-Request-Headers')
  })

  it.each([foreign, own, 'null', `${allowed}.evil.test`])('of %s gets no headers', async (origin) => {
    const response = await sendPreflight(origin, undefined, { 'Access-Control-Request-Headers': 'authorization' })
    const names = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'))
    expect([response.status, names]).toEqual([403, []])
  })

  it('for another path is not found', async () => {
    expect((await sendPreflight(allowed, '/elsewhere')).status).toBe(404)
  })
})
