import { describe, expect, it } from 'vitest'
import { koscomGateway, type KoscomGatewayOptions } from '../../src/server/index.js'
import { apiKey, partner } from './backend.js'
import { member } from './resilience/scripted-upstream.js'

const responseBytes = 200
const text = JSON.stringify({ result: member.result })

/** Asks a gateway whose upstream answers like this, and keeps what was sent. */
function ask(response: () => Response, options: Partial<KoscomGatewayOptions> = {}) {
  const sent: Request[] = []
  const send: typeof fetch = async (input, init) => {
    sent.push(new Request(input, init))
    return response()
  }
  const gateway = koscomGateway({ apiKey, partner, baseUrl: 'http://localhost/v1', fetch: send, ...options })
  const details = { requestId: 'req-0123456789abcdef', signal: new AbortController().signal, responseBytes }
  return { sent, answer: gateway.getRegistration({ ci: 'ci', korName: '홍길동' }, details) }
}

/** A body in these pieces, whose end is an error where `isBroken`. */
function createBody(pieces: Uint8Array[], isBroken = false): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else if (isBroken) controller.error(new Error('canary'))
      else controller.close()
    },
  })
}

const encode = (value: string) => new TextEncoder().encode(value)

describe('koscomGateway', () => {
  it.each([300, 301, 307, 399])('follows no redirect, and reads none: %i', async (status) => {
    let isCancelled = false
    const body = new ReadableStream({ cancel: () => void (isCancelled = true) })
    const { answer, sent } = ask(
      () => new Response(body, { status, headers: { Location: 'https://elsewhere.example' } }),
    )
    await expect(answer).rejects.toMatchObject({ code: 'not_available', status })
    expect(sent.map(({ redirect }) => redirect)).toEqual(['manual'])
    expect(isCancelled).toBe(true)
  })

  it('takes a redirect as browsers show it, without a body', async () => {
    const opaque = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' })
    await expect(ask(() => opaque).answer).rejects.toMatchObject({ code: 'not_available' })
  })

  it.each([
    { title: 'as long as said', length: text.length, size: text.length, code: null },
    { title: 'of no said length', length: null, size: responseBytes, code: null },
    { title: 'of no said length, too long', length: null, size: responseBytes + 1, code: 'invalid_response' },
    { title: 'as long as is read', length: responseBytes, size: responseBytes, code: null },
    { title: 'said to be too long', length: responseBytes + 1, size: responseBytes + 1, code: 'invalid_response' },
    { title: 'longer than said', length: 10, size: responseBytes + 1, code: 'invalid_response' },
    { title: 'of a length that is none', length: '1e2', size: responseBytes + 1, code: 'invalid_response' },
  ])('reads an answer $title: $code', async ({ length, size, code }) => {
    const headers = length === null ? {} : { 'Content-Length': String(length) }
    const { answer } = ask(() => new Response(createBody([encode(text.padEnd(size))]), { headers }))
    if (code) await expect(answer).rejects.toMatchObject({ code, status: 200 })
    else expect((await answer).answer.status).toBe('member')
  })

  it('stops reading an answer that was compressed once it is too long', async () => {
    let pulled = 0
    const bomb = new ReadableStream({
      pull: (controller) => {
        pulled++
        controller.enqueue(encode(' '.repeat(100)))
        if (pulled === 1000) controller.close()
      },
    })
    const headers = { 'Content-Length': '20', 'Content-Encoding': 'gzip' }
    await expect(ask(() => new Response(bomb, { headers })).answer).rejects.toMatchObject({ code: 'invalid_response' })
    expect(pulled).toBeLessThan(10)
  })

  it('reads characters that arrive in pieces', async () => {
    const bytes = encode('\uFEFF{"result":"member"}')
    const answer = ask(() => new Response(createBody([...bytes].map((byte) => Uint8Array.of(byte))))).answer
    expect((await answer).answer.status).toBe('member')
    const cut = ask(() => new Response(createBody([encode('{"result":"member"}').slice(0, -1)]))).answer
    await expect(cut).rejects.toMatchObject({ code: 'invalid_response' })
  })

  it('calls an answer that breaks off no answer', async () => {
    const { answer } = ask(() => new Response(createBody([encode('{')], true)))
    await expect(answer).rejects.toMatchObject({ code: 'network' })
  })

  it('asks for the key before every call, and says how it speaks', async () => {
    let count = 0
    const { sent } = ask(() => new Response(text), { apiKey: async () => `key-${++count}` })
    await expect.poll(() => sent.length).toBe(1)
    const { headers, method } = sent[0] as Request
    expect(method).toBe('POST')
    expect(headers.get('apikey')).toBe('key-1')
    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8')
    expect(headers.get('Accept')).toBe('application/json')
  })

  it('refuses to send a key that cannot travel, and says nothing of it', async () => {
    const { answer, sent } = ask(() => new Response(text), { apiKey: async () => 'canary key' })
    await expect(answer).rejects.toThrow(/^(?!.*canary)/)
    expect(sent).toEqual([])
  })

  it('tells when to come back, as upstream said', async () => {
    const { answer } = ask(() => new Response('{}', { status: 503, headers: { 'Retry-After': '7' } }))
    await expect(answer).rejects.toMatchObject({ code: 'upstream_unavailable', status: 503, retryAfter: 7 })
  })
})
