import { afterEach, describe, expect, it } from 'vitest'
import { toNodeHandler } from '../../../src/server/index.js'
import { createBackend, paths } from '../backend.js'
import { allowedOrigins, internal, mayCall, origins, publicOrigin, sites } from './origin-table.js'
import { closeServers, listen, send } from './socket.js'

afterEach(closeServers)

const rules = { publicOrigin, allowedOrigins }
const fine = { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-Session': 'yes' }
const forwarded = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '443', 'X-Real-IP': '127.0.0.1' }

function createRequest(headers: Record<string, string>, init: RequestInit = {}, base = internal): Request {
  const url = `${base}/api/onboarding${paths.registration}`
  return new Request(url, { method: 'POST', body: '{}', ...init, headers })
}

/** Without the headers that are not there. */
function getHeaders(origin: string | undefined, site: string | undefined): Record<string, string> {
  return {
    ...fine,
    ...(origin !== undefined && { Origin: origin }),
    ...(site !== undefined && { 'Sec-Fetch-Site': site }),
  }
}

describe('the handler behind a proxy', () => {
  it.each(origins)(
    'applies the origin rule to "$origin" ($why, $kind) at every Sec-Fetch-Site',
    async ({ origin, kind }) => {
      const backend = createBackend(rules)
      for (const site of sites) {
        const response = await backend.handler(createRequest(getHeaders(origin, site)))
        const passes = mayCall(kind, site)
        expect({ site, status: response.status }).toEqual({ site, status: passes ? 200 : 403 })
        expect(response.headers.get('Access-Control-Allow-Origin')).toBe(kind === 'allowed' ? origin : null)
        expect(response.headers.get('Access-Control-Allow-Credentials')).toBe(kind === 'allowed' ? 'true' : null)
        expect(response.headers.get('Vary')).toBe('Origin')
        if (!passes) expect(await response.json()).toMatchObject({ code: 'forbidden' })
      }
      expect(await backend.countUpstreamCalls()).toBe(sites.some((site) => mayCall(kind, site)) ? 1 : 0)
    },
  )

  it.each(origins)('applies the origin rule to the preflight of "$origin" ($why, $kind)', async ({ origin, kind }) => {
    const headers = { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Sec-Fetch-Site': 'cross-site' }
    const response = await createBackend(rules).handler(createRequest(headers, { method: 'OPTIONS', body: null }))
    const isAllowed = kind === 'allowed'
    expect(response.status).toBe(isAllowed ? 204 : 403)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(isAllowed ? origin : null)
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe(
      isAllowed ? 'Content-Type, X-Ieum-Request, X-Ieum-Subject' : null,
    )
    expect(response.headers.get('Vary')).toBe('Origin, Access-Control-Request-Headers')
  })

  it.each(sites)('without an Origin passes at Sec-Fetch-Site %s only where the rule says so', async (site) => {
    const response = await createBackend(rules).handler(createRequest(getHeaders(undefined, site)))
    expect(response.status).toBe(site === undefined || site === 'same-origin' ? 200 : 403)
  })

  const foreign = origins.filter(({ kind }) => kind === 'foreign')
  it.each(foreign)('does not let a forwarded header allow "$origin"', async ({ origin }) => {
    const host = origin.replace(/^\w*:?\/\//, '')
    const claims = {
      ...forwarded,
      'X-Forwarded-Host': host,
      Forwarded: `host="${host}";proto=https`,
      'X-Original-Host': host,
    }
    const request = createRequest({ ...getHeaders(origin, undefined), ...claims })
    expect((await createBackend(rules).handler(request)).status).toBe(403)
  })

  it.each([
    { base: 'http://[::1]:3000', origin: 'http://[::1]:3000', status: 200 },
    { base: 'http://[::1]:3000', origin: 'http://[::2]:3000', status: 403 },
    { base: 'http://[::1]:3000', origin: 'http://::1:3000', status: 403 },
    { base: 'http://internal:80', origin: 'http://internal', status: 200 },
    { base: 'https://internal:443', origin: 'https://internal', status: 200 },
    { base: 'https://internal:443', origin: 'http://internal:443', status: 403 },
    { base: 'https://앱.example', origin: 'https://xn--rf5b.example', status: 200 },
    { base: 'https://앱.example', origin: 'https://xn--pp-8ia.example', status: 403 },
  ])('at $base returns $status to the page of $origin', async ({ base, origin, status }) => {
    const request = createRequest(getHeaders(origin, undefined), {}, base)
    expect((await createBackend().handler(request)).status).toBe(status)
  })

  it.each([
    'null',
    '*',
    'https://APP.example',
    'https://앱.example',
    'https://app.example/',
    'https://app.example:443',
    'capacitor://localhost',
    'file://',
    '',
  ])('cannot be told to allow %j, which no page of a browser sends', (origin) => {
    expect(() => createBackend({ allowedOrigins: [origin] })).toThrow(TypeError)
    expect(() => createBackend({ publicOrigin: origin })).toThrow(TypeError)
  })
})

describe('over a real connection', () => {
  const rows: { title: string; headers: Record<string, string | string[]>; status: number }[] = [
    { title: 'publicOrigin', headers: { Origin: publicOrigin }, status: 200 },
    { title: 'the host of its own URL', headers: { Origin: internal, Host: 'internal:3000' }, status: 403 },
    {
      title: 'a listed origin',
      headers: { Origin: 'https://partner.example', 'Sec-Fetch-Site': 'cross-site' },
      status: 200,
    },
    { title: 'no browser', headers: {}, status: 200 },
    { title: 'a look-alike', headers: { Origin: 'https://app.example.evil.test' }, status: 403 },
    { title: 'null', headers: { Origin: 'null' }, status: 403 },
    { title: 'an empty Origin', headers: { Origin: '' }, status: 403 },
    { title: 'another port', headers: { Origin: 'http://internal:3001', Host: 'internal:3000' }, status: 403 },
    {
      title: 'two Origin lines, a good one first',
      headers: { Origin: [publicOrigin, 'https://evil.test'] },
      status: 403,
    },
    {
      title: 'two Origin lines, a good one last',
      headers: { Origin: ['https://evil.test', publicOrigin] },
      status: 403,
    },
    {
      title: 'two lines of a listed one',
      headers: { Origin: ['https://partner.example', 'https://partner.example'] },
      status: 403,
    },
    { title: 'two Sec-Fetch-Site lines', headers: { 'Sec-Fetch-Site': ['same-origin', 'cross-site'] }, status: 403 },
    { title: 'two X-Ieum-Request lines', headers: { 'X-Ieum-Request': ['1', '1'] }, status: 403 },
    { title: 'same-site', headers: { Origin: 'https://sub.app.example', 'Sec-Fetch-Site': 'same-site' }, status: 403 },
    { title: 'an address bar', headers: { 'Sec-Fetch-Site': 'none' }, status: 403 },
    {
      title: 'a forwarded host of the page',
      headers: {
        Origin: 'https://evil.test',
        ...forwarded,
        'X-Forwarded-Host': 'evil.test',
        Forwarded: 'host=evil.test',
      },
      status: 403,
    },
  ]

  it.each(rows)('$title gets $status', async ({ headers, status }) => {
    const backend = createBackend(rules)
    const port = await listen(toNodeHandler(backend.handler))
    const received = await send({ port, method: 'POST', headers: { ...fine, ...headers }, body: '{}' })
    expect(received.status).toBe(status)
    expect(await backend.countUpstreamCalls()).toBe(status === 200 ? 1 : 0)
  })

  it.each(['//evil.test', '/@evil.test', '/http://evil.test'])(
    'a path that begins with %s does not change whose pages may call',
    async (prefix) => {
      const port = await listen(toNodeHandler(createBackend(rules).handler))
      const headers = { ...fine, Origin: 'http://evil.test' }
      const { status } = await send({ port, path: `${prefix}/register/search`, method: 'POST', headers, body: '{}' })
      expect(status).toBe(403)
    },
  )
})
