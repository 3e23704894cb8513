import { afterEach, describe, expect, it } from 'vitest'
import { toNodeHandler } from '../../../src/server/index.js'
import { createBackend } from '../backend.js'
import { createSentRequest, refusalPairs, refusals, type Refusal } from './refusal-table.js'
import { closeServers, listen, send } from './socket.js'

afterEach(closeServers)

async function sendRequest(spoilers: readonly Refusal[]) {
  const backend = createBackend()
  const port = await listen(toNodeHandler(backend.handler))
  const { path, ...sent } = createSentRequest(spoilers)
  return { ...(await send({ port, path: `/api${path}`, ...sent })), calls: await backend.countUpstreamCalls() }
}

describe('refusals over a real connection', () => {
  it.each(refusals)('respond with $status as problem details, uncached and without a call', async (refusal) => {
    const { status, headers, text, calls } = await sendRequest([refusal])
    expect(status).toBe(refusal.status)
    expect(JSON.parse(text)).toMatchObject({ status, code: refusal.code, action: refusal.action })
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(headers.allow).toBe(status === 405 ? 'POST, OPTIONS' : undefined)
    expect(calls).toBe(0)
  })

  it.each(refusalPairs)('prefer $first.status to $second.status', async ({ first, second }) => {
    const { status, calls } = await sendRequest([first, second])
    expect([status, calls]).toEqual([first.status, 0])
  })

  it('let a request without any fault pass', async () => {
    const { status, headers, calls } = await sendRequest([])
    expect([status, calls]).toEqual([200, 1])
    expect(headers['cache-control']).toBe('no-store')
  })
})
