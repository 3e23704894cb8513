import { describe, expect, it, vi } from 'vitest'
import { createOnboardingClient } from '../../src/client/onboarding-client.js'
import { listen, readBody } from '../support/http-server.js'

const methods = [
  { method: 'getRegistration', path: '/api/register/search', body: { result: 'member' } },
  { method: 'getVirtualAccounts', path: '/api/consent/search', body: { vtAccList: [] } },
] as const

const results = {
  getRegistration: { status: 'member', consentExpiresOn: null },
  getVirtualAccounts: { accounts: [], consentExpiresOn: null },
}

describe('a load', () => {
  const cases = methods.flatMap((one) => [
    { ...one, options: {}, sent: '{}' },
    { ...one, options: { fresh: false }, sent: '{}' },
    { ...one, options: { fresh: true }, sent: '{"fresh":true}' },
  ])

  it.each(cases)('$method with $options sends $sent to $path', async ({ method, path, body, options, sent }) => {
    let seen: unknown
    const origin = await listen(async (req, res) => {
      seen = [req.method, req.url, req.headers['x-ieum-subject'], await readBody(req)]
      res.end(JSON.stringify(body))
    })
    const client = createOnboardingClient({ endpoint: `${origin}/api` })
    expect(await client[method]({ subject: 'user-1', ...options })).toEqual(results[method])
    expect(seen).toEqual(['POST', path, 'user-1', sent])
  })

  it.each(['', 'user 1', 'user\r\nX-Evil: 1', '홍길동', 'a'.repeat(257)])(
    'for the subject %j is refused without a request',
    async (subject) => {
      const fetch = vi.fn<typeof globalThis.fetch>()
      const client = createOnboardingClient({ endpoint: 'https://host.example', fetch })
      await expect(client.getRegistration({ subject })).rejects.toMatchObject({ code: 'bad_request', action: 'none' })
      expect(fetch).not.toHaveBeenCalled()
    },
  )

  it('rejects with the caller’s reason if the caller aborts it', async () => {
    const reason = new Error('user left')
    const client = createOnboardingClient({ endpoint: 'https://host.example', fetch: () => new Promise(() => {}) })
    const caller = new AbortController()
    const result = client.getVirtualAccounts({ subject: 'user-1', signal: caller.signal })
    caller.abort(reason)
    await expect(result).rejects.toBe(reason)
  })
})

/** A redirect as `redirect: 'manual'` shows it in a browser: no status, no headers, no body. */
const showRedirect = async () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })

describe('a response', () => {
  it('with problem details is thrown with all its details', async () => {
    const origin = await listen((_req, res) => {
      res.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '30' })
      res.end('{"code":"quota_exhausted","action":"wait","requestId":"req-1"}')
    })
    const result = createOnboardingClient({ endpoint: origin }).getVirtualAccounts({ subject: 'user-1' })
    const error = { code: 'quota_exhausted', action: 'wait', status: 503, retryAfter: 30, requestId: 'req-1' }
    await expect(result).rejects.toMatchObject({ name: 'OnboardingError', ...error })
  })

  it.each([301, 302, 303, 307, 308])(
    'with the redirect %i means that the session has ended, and is not followed',
    async (status) => {
      const urls: unknown[] = []
      const origin = await listen((req, res) => {
        urls.push(req.url)
        res.writeHead(status, { Location: '/login' }).end()
      })
      const result = createOnboardingClient({ endpoint: origin }).getRegistration({ subject: 'user-1' })
      await expect(result).rejects.toMatchObject({ code: 'unauthenticated', action: 'signIn' })
      expect(urls).toEqual(['/register/search'])
    },
  )

  it('that is an opaque redirect in a browser means that the session has ended', async () => {
    const result = createOnboardingClient({ endpoint: 'https://host.example', fetch: showRedirect }).getRegistration({
      subject: 'user-1',
    })
    await expect(result).rejects.toMatchObject({ code: 'unauthenticated', action: 'signIn', status: 0 })
  })
})
