import { describe, expect, it } from 'vitest'
import { koscomGateway, type KoscomGatewayOptions } from '../../../src/server/index.js'
import { apiKey, partner } from '../backend.js'
import { member } from '../scripted-upstream.js'

const responseBytes = 200
const text = JSON.stringify({ result: member.result })

/** Loads from a gateway whose upstream responds like this, and keeps what was sent. */
function load(response: () => Response, options: Partial<KoscomGatewayOptions> = {}) {
  const sent: Request[] = []
  const send: typeof fetch = async (input, init) => {
    sent.push(new Request(input, init))
    return response()
  }
  const gateway = koscomGateway({ apiKey, partner, baseUrl: 'http://localhost/v1', fetch: send, ...options })
  const details = {
    requestId: 'req-0123456789abcdef',
    signal: new AbortController().signal,
    responseBytes,
    isDecision: false,
  }
  return { sent, result: gateway.getRegistration({ subject: 'user-1', ci: 'ci', korName: '홍길동' }, details) }
}

describe('koscomGateway', () => {
  it.each([300, 301, 307, 399])(
    'does not follow a redirect with status %i and does not read its body',
    async (status) => {
      let isCancelled = false
      const body = new ReadableStream({ cancel: () => void (isCancelled = true) })
      const { result, sent } = load(
        () => new Response(body, { status, headers: { Location: 'https://elsewhere.example' } }),
      )
      await expect(result).rejects.toMatchObject({ code: 'not_available', status })
      expect(sent.map(({ redirect }) => redirect)).toEqual(['manual'])
      expect(isCancelled).toBe(true)
    },
  )

  it('recognises an opaque redirect of a browser', async () => {
    const opaque = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })
    await expect(load(() => opaque).result).rejects.toMatchObject({ code: 'not_available' })
  })

  it('refuses a response that is too long', async () => {
    const { result } = load(() => new Response(text.padEnd(responseBytes + 1)))
    await expect(result).rejects.toMatchObject({ code: 'invalid_response', status: 200 })
  })

  it('reports a response that breaks off as a network error', async () => {
    const broken = new ReadableStream({ start: (body) => body.error(new Error('canary')) })
    const { result } = load(() => new Response(broken))
    await expect(result).rejects.toMatchObject({ code: 'network' })
  })

  it('gets the key before every call and sends the headers of the contract', async () => {
    let count = 0
    const { sent } = load(() => new Response(text), { apiKey: async () => `key-${++count}` })
    await expect.poll(() => sent.length).toBe(1)
    const { headers, method } = sent[0] as Request
    expect(method).toBe('POST')
    expect(headers.get('apikey')).toBe('key-1')
    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8')
    expect(headers.get('Accept')).toBe('application/json')
  })

  it('refuses a key that no header can carry, without naming it', async () => {
    const { result, sent } = load(() => new Response(text), { apiKey: async () => 'canary key' })
    await expect(result).rejects.toThrow(/^(?!.*canary)/)
    expect(sent).toEqual([])
  })

  it('passes on the Retry-After of upstream', async () => {
    const { result } = load(() => new Response('{}', { status: 503, headers: { 'Retry-After': '7' } }))
    await expect(result).rejects.toMatchObject({ code: 'upstream_unavailable', status: 503, retryAfter: 7 })
  })
})
