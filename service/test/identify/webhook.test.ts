import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { identifyByWebhook } from '../../src/identify/webhook.js'
import { listen } from '../../../test/support/http-server.js'

const identity = { subject: 'user-1', ci: 'ci-canary', korName: '홍길동' }
const pageUrl = 'https://app.example/api/onboarding/register/search'

interface IdentifyOptions {
  timeoutMs?: number
  headers?: Record<string, string>
  secret?: string | null
}

async function identifyBy(listener: RequestListener, options: IdentifyOptions = {}) {
  const { timeoutMs = 2000, headers = { Cookie: 'session=1' }, secret = null } = options
  const url = `${await listen(listener)}/identify`
  const headerNames = ['Cookie', 'Authorization']
  const identify = identifyByWebhook({ url, headerNames, secret, timeoutMs })
  return identify(new Request(pageUrl, { method: 'POST', headers, body: '{}' }))
}

const respond =
  (status: number, body = '', headers = {}): RequestListener =>
  (_, res) =>
    void res.writeHead(status, headers).end(body)

const slowBody: RequestListener = (_, res) => void res.writeHead(200).write('{')

describe('the identify URL', () => {
  it('says who is signed in, and gets the session headers and nothing else of the request', async () => {
    let seen: IncomingHttpHeaders = {}
    let method: string | undefined
    const headers = { Cookie: 'session=1', Authorization: 'Bearer 1', 'X-Ieum-Subject': 'user-1', 'X-Other': 'other' }
    const found = await identifyBy(
      (req, res) => {
        seen = req.headers
        method = req.method
        res.end(JSON.stringify({ ...identity, more: 'is ignored' }))
      },
      { headers, secret: 'shared' },
    )
    expect(found).toEqual(identity)
    expect(method).toBe('GET')
    expect(seen).toMatchObject({ cookie: 'session=1', authorization: 'Bearer 1', 'x-ieum-identify-secret': 'shared' })
    expect(Object.keys(seen).filter((name) => /subject|other|^x-ieum-request/.test(name))).toEqual([])
  })

  it('says with 401 that nobody is signed in', async () => {
    expect(await identifyBy(respond(401, 'login'))).toBeNull()
  })

  it('is not called for a request without a session header', async () => {
    let calls = 0
    const count: RequestListener = (_, res) => void (calls++, res.end(JSON.stringify(identity)))
    expect(await identifyBy(count, { headers: { 'X-Other': '1' } })).toBeNull()
    expect(calls).toBe(0)
  })

  it.each([
    ['IdentifyRedirected', respond(302, '', { Location: '/login' })],
    ['IdentifyStatusNot200Or401', respond(500, 'ci-canary')],
    ['IdentifyStatusNot200Or401', respond(404)],
    ['IdentifyBodyNotIdentity', respond(200, '<html>')],
    ['IdentifyBodyNotIdentity', respond(200, '{"subject":"user 1","ci":"1","korName":"2"}')],
    ['IdentifyBodyNotIdentity', respond(200, '{"subject":"user-1","ci":1,"korName":"2"}')],
    ['IdentifyBodyNotIdentity', respond(200, '{"subject":"1","ci":" 1 ","korName":"2"}')],
    ['IdentifyBodyNotIdentity', respond(200, '[]')],
    ['IdentifyBodyTooLarge', respond(200, `{"subject":"${'s'.repeat(20_000)}"}`)],
    ['IdentifyUnreachable', (req) => void req.socket.destroy()],
    [
      'IdentifyUnreachable',
      (_, res) => void res.writeHead(200, { 'Content-Length': '9' }).write('{', () => res.destroy()),
    ],
  ] as [string, RequestListener][])(
    'that goes wrong throws %s without a word of what it sent',
    async (name, listener) => {
      const error = await identifyBy(listener).catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ name, message: 'The host did not say who is signed in.' })
      expect(error).not.toHaveProperty('cause')
    },
  )

  it('has a time limit, its body included', async () => {
    await expect(identifyBy(() => {}, { timeoutMs: 50 })).rejects.toMatchObject({ name: 'IdentifyTooSlow' })
    await expect(identifyBy(slowBody, { timeoutMs: 50 })).rejects.toMatchObject({ name: 'IdentifyTooSlow' })
  })
})
