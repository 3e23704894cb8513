import { describe, expect, it } from 'vitest'
import { adopters, signIn, type Adopter } from './support/adopters.js'

/** The first account of 홍길동. */
const account = '00002.160657695589800099.주식투자용'

async function choose(adopter: Adopter, cookie: string, headers: Record<string, string>): Promise<Response> {
  return adopter.send('/accounts', {
    method: 'POST',
    headers: { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ account }).toString(),
  })
}

type Headers = (own: string) => Record<string, string>

/** Form posts that no page of the app sends. */
const foreign: [string, Headers][] = [
  ['a page of another port of this host', () => ({ Origin: 'http://localhost:9999', 'Sec-Fetch-Site': 'same-site' })],
  ['a sibling origin', () => ({ Origin: 'http://evil.localhost', 'Sec-Fetch-Site': 'same-site' })],
  ['a sibling origin in a browser without Sec-Fetch-Site', () => ({ Origin: 'http://evil.localhost' })],
  ['another site', () => ({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' })],
  ['another site in a browser without Sec-Fetch-Site', () => ({ Origin: 'https://evil.example' })],
  [
    'another site that is said to be the same',
    () => ({ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }),
  ],
  ['a sandboxed frame', () => ({ Origin: 'null', 'Sec-Fetch-Site': 'cross-site' })],
  ['a sandboxed frame in a browser without Sec-Fetch-Site', () => ({ Origin: 'null' })],
  ['a page without an origin that is said to be the same', () => ({ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })],
  ['the same host without TLS', (own) => ({ Origin: own.replace('https:', 'http:').replace('http://', 'http://x.') })],
]

describe.each(adopters)('%s', (_, create) => {
  it.each(foreign)('refuses the form posted by %s', async (_name, getHeaders) => {
    const adopter = await create()
    const { cookie } = await signIn(adopter)
    const response = await choose(adopter, cookie, getHeaders(adopter.origin))
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(await adopter.isConfirmed(cookie)).toBe(false)
  })

  it('takes the form of its own page', async () => {
    const adopter = await create()
    const { cookie } = await signIn(adopter)
    const response = await choose(adopter, cookie, { Origin: adopter.origin, 'Sec-Fetch-Site': 'same-origin' })
    expect(response.status).toBe(303)
    expect(await adopter.isConfirmed(cookie)).toBe(true)
  })

  it('names its cookie __Host- and sends it over TLS only when browsers see https', async () => {
    const { line } = await signIn(await create('https://app.example'))
    expect(line).toMatch(/^__Host-[\w-]+=/)
    expect(line).toMatch(/;\s*Secure/i)
    expect(line).toMatch(/;\s*HttpOnly/i)
    expect(line).toMatch(/;\s*Path=\/(;|$)/i)
    expect(line).not.toMatch(/Domain/i)
  })

  it('starts a fresh session at login', async () => {
    const adopter = await create()
    const first = await signIn(adopter)
    const second = await signIn(adopter, first.cookie)
    expect(second.cookie).not.toBe(first.cookie)
    expect((await signIn(adopter, `${first.cookie.split('=')[0]}=planted-by-somebody`)).cookie).not.toContain('planted')
  })
})

describe.each(adopters.slice(0, 2))('%s', (_, create) => {
  it('ends the session that a browser had before it signed in again', async () => {
    const adopter = await create()
    const first = await signIn(adopter)
    await choose(adopter, first.cookie, { Origin: adopter.origin, 'Sec-Fetch-Site': 'same-origin' })
    await signIn(adopter, first.cookie)
    expect(await adopter.isConfirmed(first.cookie)).toBe(false)
  })

  it('keeps pages with accounts out of every cache, and under a policy', async () => {
    const adopter = await create()
    const { cookie } = await signIn(adopter)
    await choose(adopter, cookie, { Origin: adopter.origin, 'Sec-Fetch-Site': 'same-origin' })
    for (const page of adopter.pages) {
      const { status, headers } = await adopter.send(page, { headers: { Cookie: cookie } })
      expect([page, status]).toEqual([page, 200])
      expect(headers.get('Cache-Control') ?? '').toContain('no-store')
      expect(headers.get('Content-Security-Policy') ?? '').toContain("default-src 'self'")
    }
  })
})

describe('examples/next', () => {
  it('keeps refusals of its form out of every cache, and under a policy', async () => {
    const { refuse } = await import('../../examples/next/lib/refuse.js')
    const { headers } = refuse(403, 'x')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('Content-Security-Policy') ?? '').toContain("default-src 'self'")
  })
})
