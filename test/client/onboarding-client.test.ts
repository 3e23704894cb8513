import { describe, expect, it, vi } from 'vitest'
import { createOnboardingClient } from '../../src/client/onboarding-client.js'
import { listen, readBody } from './http-server.js'

const methods = [
  { method: 'getRegistration', path: '/api/register/search', body: { result: 'member' } },
  { method: 'getVirtualAccounts', path: '/api/consent/search', body: { vtAccList: [] } },
] as const

const answers = {
  getRegistration: { status: 'member', consentExpiresOn: null },
  getVirtualAccounts: { accounts: [], consentExpiresOn: null },
}

describe('a question', () => {
  const cases = methods.flatMap((one) => [
    { ...one, asked: {}, sent: '{}' },
    { ...one, asked: { fresh: false }, sent: '{}' },
    { ...one, asked: { fresh: true }, sent: '{"fresh":true}' },
  ])

  it.each(cases)('$method with $asked sends $sent to $path', async ({ method, path, body, asked, sent }) => {
    let seen: unknown
    const origin = await listen(async (req, res) => {
      seen = [req.method, req.url, req.headers['x-ieum-subject'], await readBody(req)]
      res.end(JSON.stringify(body))
    })
    const client = createOnboardingClient({ endpoint: `${origin}/api` })
    expect(await client[method]({ subject: 'user-1', ...asked })).toEqual(answers[method])
    expect(seen).toEqual(['POST', path, 'user-1', sent])
  })

  it.each(['', 'user 1', 'user\r\nX-Evil: 1', '홍길동', 'a'.repeat(257)])(
    'about the subject %j is refused unsent',
    async (subject) => {
      const fetch = vi.fn<typeof globalThis.fetch>()
      const client = createOnboardingClient({ endpoint: 'https://host.example', fetch })
      await expect(client.getRegistration({ subject })).rejects.toMatchObject({ code: 'bad_request', action: 'none' })
      expect(fetch).not.toHaveBeenCalled()
    },
  )

  it('passes on the end its caller puts to it', async () => {
    const reason = new Error('user left')
    const client = createOnboardingClient({ endpoint: 'https://host.example', fetch: () => new Promise(() => {}) })
    const caller = new AbortController()
    const answer = client.getVirtualAccounts({ subject: 'user-1', signal: caller.signal })
    caller.abort(reason)
    await expect(answer).rejects.toBe(reason)
  })
})

/** A redirect as `redirect: 'manual'` shows it in a browser: no status, no headers, no body. */
const showRedirect = async () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })

describe('an answer', () => {
  it('that is an error is thrown with all it says', async () => {
    const origin = await listen((_req, res) => {
      res.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '30' })
      res.end('{"code":"quota_exhausted","action":"wait","requestId":"req-1"}')
    })
    const answer = createOnboardingClient({ endpoint: origin }).getVirtualAccounts({ subject: 'user-1' })
    const error = { code: 'quota_exhausted', action: 'wait', status: 503, retryAfter: 30, requestId: 'req-1' }
    await expect(answer).rejects.toMatchObject({ name: 'OnboardingError', ...error })
  })

  it.each([301, 302, 303, 307, 308])('that redirects by %i ends the session and is not followed', async (status) => {
    const urls: unknown[] = []
    const origin = await listen((req, res) => {
      urls.push(req.url)
      res.writeHead(status, { Location: '/login' }).end()
    })
    const answer = createOnboardingClient({ endpoint: origin }).getRegistration({ subject: 'user-1' })
    await expect(answer).rejects.toMatchObject({ code: 'unauthenticated', action: 'signIn' })
    expect(urls).toEqual(['/register/search'])
  })

  it('that a browser shows as an opaque redirect ends the session', async () => {
    const answer = createOnboardingClient({ endpoint: 'https://host.example', fetch: showRedirect }).getRegistration({
      subject: 'user-1',
    })
    await expect(answer).rejects.toMatchObject({ code: 'unauthenticated', action: 'signIn', status: 0 })
  })
})
