import type { IncomingMessage, RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { fetchPeer } from '../../../src/cli/check/fetch-peer.js'
import { listen } from '../../support/http-server.js'

const mebibyte = 1_048_576

/** A peer that responds like this, and what it received. */
async function startPeer(respond: RequestListener) {
  const received: IncomingMessage[] = []
  const origin = await listen((req, res) => {
    received.push(req)
    respond(req, res)
  })
  return { origin, received }
}

describe('fetchPeer', () => {
  it('sends what it is given, and gives status, headers and text', async () => {
    const { origin, received } = await startPeer((_, res) => res.writeHead(418, { 'X-Tea': 'green' }).end('가'))
    const response = await fetchPeer(`${origin}/path`, { method: 'POST', headers: { Cookie: 'session=1' }, body: '{}' })
    expect([response.status, response.headers.get('X-Tea'), response.text]).toEqual([418, 'green', '가'])
    expect([received[0]?.method, received[0]?.url, received[0]?.headers.cookie]).toEqual(['POST', '/path', 'session=1'])
  })

  it('follows no redirect', async () => {
    const { origin, received } = await startPeer((_, res) => res.writeHead(302, { Location: '/elsewhere' }).end())
    expect((await fetchPeer(origin, {})).status).toBe(302)
    expect(received).toHaveLength(1)
  })

  it.each([
    { bytes: 2 * mebibyte, length: 2 * mebibyte },
    { bytes: 2 * mebibyte + 1, length: 0 },
  ])('has a text of $length characters for a body of $bytes bytes', async ({ bytes, length }) => {
    const { origin } = await startPeer((_, res) => res.end('x'.repeat(bytes)))
    const { status, text } = await fetchPeer(origin, {})
    expect([status, text.length]).toEqual([200, length])
  })

  it('rejects when the deadline of the whole check is over', async () => {
    const deadline = new AbortController()
    const { origin } = await startPeer(() => deadline.abort())
    await expect(fetchPeer(origin, {}, deadline.signal)).rejects.toThrow()
  })

  it('rejects if nobody responds', async () => {
    await expect(fetchPeer('http://127.0.0.1:1', {})).rejects.toThrow()
  })
})
