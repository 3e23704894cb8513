import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { toNodeHandler, type OnboardingOptions } from '../../../src/server/index.js'
import { createBackend, createPost, noon, paths } from '../backend.js'
import { createScriptedUpstream, getPerson, reply } from '../scripted-upstream.js'

/** A backend whose session is the header `X-Session`, so that many people can call. */
function createCrowd(limits: OnboardingOptions['limits'] = {}) {
  const upstream = createScriptedUpstream()
  const backend = createBackend({
    gateway: upstream.gateway,
    identify: ({ headers }) => getPerson(Number(headers.get('X-Session'))),
    limits: { retryDelayMs: 0, ...limits },
  })
  const load = (number: number) =>
    backend.handler(createPost('registration', {}, { 'X-Session': String(number) })).then(async (response) => ({
      status: response.status,
      wait: response.headers.get('Retry-After'),
      body: await response.json(),
    }))
  const loadMany = (count: number) => Array.from({ length: count }, (_, number) => load(number))
  return { ...backend, upstream, load, loadMany }
}

const stall = () => new Promise<never>(() => {})

afterEach(() => void vi.useRealTimers())

describe('attempts at the same time', () => {
  it('are never more than the limit, retries included', async () => {
    const { upstream, loadMany } = createCrowd({ concurrency: 3, breakerFailures: 1000 })
    let count = 0
    upstream.reply = async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return count++ % 2 === 0 ? reply(503)() : Response.json({ result: 'member' })
    }
    await Promise.all(loadMany(30))
    expect(upstream.calls).toBeGreaterThan(30)
    expect(upstream.peak).toBe(3)
  })

  it('are refused without a call if the queue is full', async () => {
    const { upstream, loadMany } = createCrowd({ concurrency: 2, queue: 3 })
    const release = upstream.hold()
    const responses = loadMany(9)
    const settled: Awaited<(typeof responses)[number]>[] = []
    responses.forEach((response) => void response.then((one) => settled.push(one)))
    await vi.waitFor(() => expect(settled).toHaveLength(4))
    for (const { status, wait, body } of settled) {
      expect({ status, wait }).toEqual({ status: 503, wait: '1' })
      expect(body).toMatchObject({ code: 'rate_limited', action: 'wait', retryAfter: 1 })
    }
    expect(upstream.calls).toBe(2)
    release()
    await Promise.all(responses)
    expect(settled.slice(4).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(upstream.calls).toBe(5)
  })
})

describe('the time of a load', () => {
  it('is over after two attempts and the pause between them', async () => {
    vi.useFakeTimers({ now: noon })
    const { upstream, load } = createCrowd({ attemptMs: 4000, totalMs: 10_000, retryDelayMs: 50 })
    upstream.reply = stall
    const response = load(0)
    await vi.advanceTimersByTimeAsync(2 * 4000 + 2 * 50)
    expect(await response).toMatchObject({ status: 504, body: { code: 'timeout' } })
    expect(upstream.calls).toBe(2)
  })

  it('cuts the second attempt short', async () => {
    vi.useFakeTimers({ now: noon })
    const { upstream, load } = createCrowd({ attemptMs: 4000, totalMs: 5000 })
    upstream.reply = stall
    const response = load(0)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await response).toMatchObject({ status: 504, body: { code: 'timeout' } })
    expect(upstream.calls).toBe(2)
  })

  it('includes the time in the queue, and nothing is sent after it', async () => {
    vi.useFakeTimers({ now: noon })
    const { upstream, loadMany } = createCrowd({ concurrency: 1, attemptMs: 400, totalMs: 1000, breakerFailures: 1000 })
    upstream.reply = stall
    const responses = Promise.all(loadMany(20))
    await vi.advanceTimersByTimeAsync(1000)
    const codes = (await responses).map(({ body }) => body.code)
    expect(codes.filter((code) => code !== 'timeout')).toEqual(Array(codes.length - 1).fill('rate_limited'))
    expect(upstream.calls).toBe(3)
  })

  it('is over even while a response trickles in', async () => {
    vi.useFakeTimers({ now: noon })
    const { upstream, load } = createCrowd({ attemptMs: 400 })
    upstream.reply = () => new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([123])) }))
    const response = load(0)
    await vi.advanceTimersByTimeAsync(850)
    expect(await response).toMatchObject({ status: 504, body: { code: 'timeout' } })
  })
})

describe('a browser that goes away', () => {
  it('leaves the call to the next request', async () => {
    const { upstream, handler, load } = createCrowd()
    const release = upstream.hold()
    const browser = new AbortController()
    const request = new Request(createPost('registration', {}, { 'X-Session': '0' }), { signal: browser.signal })
    const left = handler(request)
    await vi.waitFor(() => expect(upstream.underWay).toBe(1))
    browser.abort()
    const second = load(0)
    release()
    expect((await second).status).toBe(200)
    await left
    expect(await handler(createPost('registration', {}, { 'X-Session': '0' }))).toMatchObject({ status: 200 })
    expect(upstream.calls).toBe(1)
  })

  it('leaves the call to the next request when its socket closes', async () => {
    const { upstream, handler, close } = createCrowd()
    const server = createServer(toNodeHandler(handler))
    onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const release = upstream.hold()
    const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1')
    const headers = 'Host: a\r\nContent-Type: application/json\r\nX-Ieum-Request: 1\r\nX-Session: 0'
    socket.write(`POST ${paths.registration} HTTP/1.1\r\n${headers}\r\nContent-Length: 2\r\n\r\n{}`)
    await vi.waitFor(() => expect(upstream.underWay).toBe(1))
    const gone = new Promise((resolve) => socket.once('close', resolve))
    socket.destroy()
    await gone
    expect(upstream.underWay).toBe(1)
    release()
    const kept = await handler(createPost('registration', {}, { 'X-Session': '0' }))
    expect(kept.status).toBe(200)
    expect(upstream.calls).toBe(1)
    await close()
  })
})
