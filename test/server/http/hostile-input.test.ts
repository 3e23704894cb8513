import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { koscomGateway, toNodeHandler } from '../../../src/server/index.js'
import { apiKey, createBackend, partner } from '../backend.js'
import { closeServers, listen, send } from './socket.js'

afterEach(closeServers)

const headers = { 'Content-Type': 'application/json', 'X-Ieum-Request': '1', 'X-Session': 'yes' }
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

async function sendRequest(sent: { headers?: Record<string, string>; body?: string }) {
  const backend = createBackend()
  const port = await listen(toNodeHandler(backend.handler))
  const received = await send({ port, method: 'POST', body: '{}', ...sent, headers: { ...headers, ...sent.headers } })
  return { ...received, calls: await backend.countUpstreamCalls() }
}

/** What a browser gets where upstream sends these bytes. */
async function sendWithUpstream(bytes: string | Buffer, upstreamHeaders: Record<string, string> = {}) {
  const upstream = await listen((_req, res) => res.writeHead(200, upstreamHeaders).end(bytes))
  const baseUrl = `http://127.0.0.1:${upstream}`
  const backend = createBackend({ gateway: koscomGateway({ apiKey, partner, baseUrl }) })
  const port = await listen(toNodeHandler(backend.handler))
  return send({ port, path: '/api/consent/search', method: 'POST', headers, body: '{}' })
}

describe('a hostile request', () => {
  it.each([
    { title: 'nested 2,000 deep', body: deep(2000), status: 400 },
    {
      title: 'with a prototype',
      body: '{"__proto__":{"fresh":true},"constructor":{"prototype":{"fresh":true}}}',
      status: 200,
    },
    { title: 'with a prototype that decides', body: '{"__proto__":{"fresh":1}}', status: 200 },
    { title: 'with one name many times', body: `{${'"fresh":false,'.repeat(200)}"fresh":"yes"}`, status: 400 },
    { title: 'with a number past all bounds', body: '{"fresh":1e999}', status: 400 },
  ])('$title gets $status', async ({ body, status }) => {
    expect((await sendRequest({ body })).status).toBe(status)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('with a compressed body is not decompressed', async () => {
    const body = gzipSync('{"fresh":true}').toString('latin1')
    const { status, calls } = await sendRequest({ body, headers: { 'Content-Encoding': 'gzip' } })
    expect([status, calls]).toEqual([400, 0])
  })

  it('puts nothing of its headers into the response', async () => {
    const canary = 'canary%0d%0aSet-Cookie:%20a=b'
    const received = await sendRequest({
      headers: { 'X-Request-Id': canary, 'X-Ieum-Subject': canary, Referer: canary, Accept: canary },
    })
    expect(received.status).toBe(409)
    expect(JSON.stringify(received)).not.toContain('canary')
  })
})

describe('a hostile response of upstream', () => {
  it.each([
    { title: 'nested half a million deep', bytes: deep(500_000) },
    { title: 'nested deep where a list belongs', bytes: `{"vtAccList":${deep(400_000)}}` },
    {
      title: 'that grows from 100 KB to 100 MB',
      bytes: gzipSync(Buffer.alloc(100_000_000, ' ')),
      headers: { 'Content-Encoding': 'gzip' },
    },
    { title: 'that is no gzip but says so', bytes: 'plain', headers: { 'Content-Encoding': 'gzip' } },
  ])('$title becomes an error that quotes nothing of it', async ({ bytes, headers: upstreamHeaders }) => {
    const { status, text } = await sendWithUpstream(bytes, upstreamHeaders)
    expect(status).toBe(502)
    expect(JSON.parse(text)).toMatchObject({ code: expect.stringMatching(/^(invalid_response|network)$/) })
  })

  it('passes on no header, no prototype and no line end', async () => {
    const row = `{"comId":"00002","vtAccNo":"160657695589800099","vtAccAlias":"a\\r\\nSet-Cookie: b=c","__proto__":{"x":1}}`
    const received = await sendWithUpstream(`{"vtAccList":[${row}],"__proto__":{"polluted":1}}`, {
      'Set-Cookie': 'upstream=1',
      'X-Upstream': '1',
    })
    expect(received.status).toBe(200)
    expect(Object.keys(received.headers)).not.toContain('set-cookie')
    expect(Object.keys(received.headers)).not.toContain('x-upstream')
    expect(JSON.parse(received.text).vtAccList).toHaveLength(1)
    expect(received.text).not.toMatch(/polluted|__proto__/)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
