import { describe, expect, it } from 'vitest'
import { createService } from './support/service.js'

/** The request's own origin is `https://backend.example`: what a proxy shows to the process. */
const publicOrigin = 'https://app.example'
const allowedOrigins = ['https://partner.example']

type Row = [origin: string | null, site: string | null, status: number]

/** With `publicOrigin` set, a present Origin is that one or a listed one, whatever else the request says. */
const table: Row[] = [
  [publicOrigin, null, 200],
  [publicOrigin, 'same-origin', 200],
  ['https://partner.example', null, 200],
  ['https://partner.example', 'cross-site', 200],
  ['https://partner.example', 'same-site', 200],
  [null, null, 200],
  [null, 'same-origin', 200],
  [null, 'same-site', 403],
  [null, 'cross-site', 403],
  [null, 'none', 403],
  ['https://backend.example', null, 403],
  ['https://backend.example', 'same-origin', 403],
  ['https://evil.app.example', 'same-origin', 403],
  ['https://evil.app.example', 'same-site', 403],
  ['https://evil.example', null, 403],
  ['https://evil.example', 'same-origin', 403],
  ['http://app.example', 'same-origin', 403],
  ['http://app.example', null, 403],
  ['https://app.example:8443', 'same-origin', 403],
  ['https://app.example.', 'same-origin', 403],
  ['https://APP.example', 'same-origin', 403],
  ['https://app.example/', 'same-origin', 403],
  ['https://app.example, https://evil.example', 'same-origin', 403],
  ['null', null, 403],
  ['null', 'same-origin', 403],
  ['null', 'cross-site', 403],
  ['', 'same-origin', 403],
  ['*', 'same-origin', 403],
]

const toHeaders = (origin: string | null, site: string | null) => ({
  ...(origin !== null && { Origin: origin }),
  ...(site !== null && { 'Sec-Fetch-Site': site }),
})

describe('with publicOrigin set', () => {
  it.each(table)('Origin %j and Sec-Fetch-Site %j get %d', async (origin, site, status) => {
    const service = createService({ publicOrigin, allowedOrigins })
    const response = await service.post('registration', { headers: toHeaders(origin, site) })
    expect(response.status).toBe(status)
    expect(service.upstream.calls).toHaveLength(status === 200 ? 1 : 0)
    expect(response.headers.has('Access-Control-Allow-Origin')).toBe(origin === 'https://partner.example')
  })

  it('refuses another origin whatever the forwarded headers say', async () => {
    const headers = {
      Origin: 'https://evil.example',
      'Sec-Fetch-Site': 'same-origin',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
      Forwarded: 'host=evil.example;proto=https',
    }
    const service = createService({ publicOrigin })
    expect((await service.post('registration', { headers })).status).toBe(403)
  })
})

describe('without publicOrigin', () => {
  it.each<Row>([
    ['https://backend.example', null, 200],
    ['https://backend.example', 'same-origin', 200],
    ['https://evil.example', null, 403],
    ['null', null, 403],
    ['https://evil.backend.example', 'same-site', 403],
  ])('Origin %j and Sec-Fetch-Site %j get %d', async (origin, site, status) => {
    const response = await createService().post('registration', { headers: toHeaders(origin, site) })
    expect(response.status).toBe(status)
  })
})
