import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { toNodeHandler, type OnboardingOptions } from '../../../src/server/index.js'
import { createBackend, createPost, noon, paths } from '../backend.js'
import { createScriptedUpstream, getPerson, reply } from './scripted-upstream.js'

/** A backend whose session is the header `X-Session`, so that everybody can ask. */
function createCrowd(limits: OnboardingOptions['limits'] = {}) {
  const upstream = createScriptedUpstream()
  const backend = createBackend({
    gateway: upstream.gateway,
    identify: ({ headers }) => getPerson(Number(headers.get('X-Session'))),
    limits: { retryDelayMs: 0, ...limits },
  })
  const ask = (number: number) =>
    backend.handler(createPost('registration', {}, { 'X-Session': String(number) })).then(async (response) => ({
      status: response.status,
      wait: response.headers.get('Retry-After'),
      body: await response.json(),
    }))
  const askMany = (count: number) => Array.from({ length: count }, (_, number) => ask(number))
  return { ...backend, upstream, ask, askMany }
}

const stall = () => new Promise<never>(() => {})

afterEach(() => void vi.useRealTimers())

describe('attempts at once', () => {
  it('are never more than the limit, retries included', async () => {
    const { upstream, askMany } = createCrowd({ concurrency: 3, breakerFailures: 1000 })
    let count = 0
    upstream.reply = async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return count++ % 2 === 0 ? reply(503)() : Response.json({ result: 'member' })
    }
    await Promise.all(askMany(30))
    expect(upstream.calls).toBeGreaterThan(30)
    expect(upstream.peak).toBe(3)
  })

  it('past the queue are refused without a call', async () => {
    const { upstream, askMany } = createCrowd({ concurrency: 2, queue: 3 })
    const release = upstream.hold()
    const answers = askMany(9)
    const settled: Awaited<(typeof answers)[number]>[] = []
    answers.forEach((answer) => void answer.then((one) => settled.push(one)))
    await vi.waitFor(() => expect(settled).toHaveLength(4))
    for (const { status, wait, body } of settled) {
      expect({ status, wait }).toEqual({ status: 503, wait: '1' })
      expect(body).toMatchObject({ code: 'rate_limited', action: 'wait', retryAfter: 1 })
    }
    expect(upstream.calls).toBe(2)
    release()
    await Promise.all(answers)
    expect(settled.slice(4).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(upstream.calls).toBe(5)
  })
})

describe('the time of a question', () => {
  it('is over after two attempts and the pause between them', async () => {
    vi.useFakeTimers({ now: noon })
    const { upstream, ask } = createCrowd({ attemptMs: 4000, totalMs: 10_000, retryDelayMs: 50 })
    upstream.reply = stall
    const answer = ask(0)
    await vi.advanceTimersByTimeAsync(2 * 4000 + 2 * 50)
    expect(await answer).toMatchObject({ status: 504, body: { code: 'timeout' } })
    expect(upstream.calls).toBe(2)
  })

  it('cuts the second attempt short', async () => {
    vi.useFakeTimers({ now: noon })
    const { upstream, ask } = createCrowd({ attemptMs: 4000, totalMs: 5000 })
    upstream.reply = stall
    const answer = ask(0)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await answer).toMatchObject({ status: 504, body: { code: 'timeout' } })
    expect(upstream.calls).toBe(2)
  })

  it('includes the time in the queue, and past it nothing is sent', async () => {
    vi.useFakeTimers({ now: noon })
    const { upstream, askMany } = createCrowd({ concurrency: 1, attemptMs: 400, totalMs: 1000, breakerFailures: 1000 })
    upstream.reply = stall
    const answers = Promise.all(askMany(20))
    await vi.advanceTimersByTimeAsync(1000)
    const codes = (await answers).map(({ body }) => body.code)
    expect(codes.filter((code) => code !== 'timeout')).toEqual(Array(codes.length - 1).fill('rate_limited'))
    expect(upstream.calls).toBe(3)
  })

  it('is over while an answer trickles', async () => {
    vi.useFakeTimers({ now: noon })
    const { upstream, ask } = createCrowd({ attemptMs: 400 })
    upstream.reply = () => new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([123])) }))
    const answer = ask(0)
    await vi.advanceTimersByTimeAsync(850)
    expect(await answer).toMatchObject({ status: 504, body: { code: 'timeout' } })
  })
})

describe('a browser that goes away', () => {
  it('leaves the call to whoever asks next', async () => {
    const { upstream, handler, ask } = createCrowd()
    const release = upstream.hold()
    const browser = new AbortController()
    const request = new Request(createPost('registration', {}, { 'X-Session': '0' }), { signal: browser.signal })
    const left = handler(request)
    await vi.waitFor(() => expect(upstream.underWay).toBe(1))
    browser.abort()
    const second = ask(0)
    release()
    expect((await second).status).toBe(200)
    await left
    expect(await handler(createPost('registration', {}, { 'X-Session': '0' }))).toMatchObject({ status: 200 })
    expect(upstream.calls).toBe(1)
  })

  it('with its socket, too', async () => {
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
