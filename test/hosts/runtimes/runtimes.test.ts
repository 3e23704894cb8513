import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createSandbox, toNodeSandbox } from '../../../src/sandbox/index.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { facts, headers, path } from '../../server/adapters/facts.js'
import { closeServers, listen, send } from '../../server/http/socket.js'
import { buildApp, type App } from './build-app.js'
import { findPort, runtimes, waitForPort } from './runtimes.js'

const apiKey = 'made-up'
const sandbox = createSandbox({ apiKey })
let app: App
let variables: Record<string, string>

beforeAll(async () => {
  const port = await listen(toNodeSandbox(sandbox))
  variables = { KOSCOM_API_KEY: apiKey, KOSCOM_BASE_URL: `http://127.0.0.1:${port}/v1/common/member` }
  app = await buildApp()
})
afterAll(() => {
  closeServers()
  rmSync(app.folder, { recursive: true })
})

async function countCalls(): Promise<number> {
  const log = await sandbox.control(new Request('http://localhost/__sandbox/requests'), '127.0.0.1')
  return ((await log.json()) as unknown[]).length
}

async function layFault(fault: object): Promise<void> {
  const body = JSON.stringify({ path: '*', ...fault })
  await sandbox.control(new Request('http://localhost/__sandbox/faults', { method: 'POST', body }), '127.0.0.1')
}

describe.each(runtimes)('$runtime', ({ start }) => {
  let runtime: ChildProcess
  let port: number
  const post = (body: string) => send({ port, path, method: 'POST', headers, body })

  beforeAll(async () => {
    port = await findPort()
    runtime = start({ app, port, variables })
    await waitForPort(runtime, port)
  })
  afterAll(async () => {
    runtime.kill('SIGKILL')
    await once(runtime, 'exit')
  })

  it.each(facts)('$title: $status', async ({ sent, status, code }) => {
    const before = await countCalls()
    const received = await send({ port, path, method: 'POST', headers, body: '{}', ...sent })
    expect(received.status).toBe(status)
    expect(received.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    if (sent.method === 'HEAD') expect(received.text).toBe('')
    else expect(JSON.parse(received.text)).toMatchObject(code ? { code } : { vtAccList: expect.any(Array) })
    expect((await countCalls()) - before).toBeLessThanOrEqual(status === 200 ? 1 : 0)
  })

  it('lets several requests share one call, and keeps its result', async () => {
    await layFault({ kind: 'delay', ms: 500, times: 1 })
    const before = await countCalls()
    const together = await Promise.all([1, 2, 3].map(() => post('{"fresh":true}')))
    expect(together.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await post('{}')).headers.age).toMatch(/^\d+$/)
    expect((await countCalls()) - before).toBe(1)
  })

  it('gives upstream’s errors their codes, after one more attempt', async () => {
    const before = await countCalls()
    await layFault({ kind: 'reply', status: 502, times: 2 })
    const received = await post('{"fresh":true}')
    expect([received.status, JSON.parse(received.text)]).toMatchObject([503, { code: 'upstream_unavailable' }])
    expect((await countCalls()) - before).toBe(2)
  })
})
