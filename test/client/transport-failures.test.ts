import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTransport, type TransportOptions } from '../../src/client/transport.js'
import { isOnboardingError } from '../../src/contract/onboarding-error.js'
import { listen } from './http-server.js'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

type Fetch = typeof globalThis.fetch

const endpoint = 'https://host.example/api'
const canary = new TypeError('canary')
const fine = async () => new Response('{"result":"member"}')
const broken = () => Promise.reject(canary)

/** Never answers, and ends as a real fetch does. */
const stalled: Fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('canary', 'AbortError')))
  })

/** Never answers and does not listen. */
const deaf = () => new Promise<never>(() => {})

const stalledBody = async () => new Response(new ReadableStream({ pull: deaf }))

/** Fails after 60 ms. */
const late = () => new Promise<never>((_, reject) => setTimeout(reject, 60, canary))

const brokenBody = async () => new Response(new ReadableStream({ pull: (body) => body.error(canary) }))

function ask(fetch: Fetch, options: Partial<TransportOptions> = {}, signal?: AbortSignal) {
  return createTransport({ endpoint, fetch, ...options })('/register/search', 'user-1', {}, signal)
}

describe('no answer', () => {
  it('is asked for once more', async () => {
    const fetch = vi.fn<Fetch>(fine).mockImplementationOnce(broken)
    await expect(ask(fetch)).resolves.toMatchObject({ status: 200, text: '{"result":"member"}' })
    expect(fetch).toHaveBeenCalledTimes(2)
    expect(fetch.mock.calls[1]).toEqual(fetch.mock.calls[0])
  })

  it('twice is a network error that keeps its cause to itself', async () => {
    const fetch = vi.fn<Fetch>(broken)
    const error: unknown = await ask(fetch).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'network', action: 'retry', cause: canary })
    expect(isOnboardingError(error) && JSON.stringify(error) + error.message).not.toContain('canary')
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('is a network error also where fetch throws at once', async () => {
    const fetch = vi.fn<Fetch>(() => {
      throw canary
    })
    await expect(ask(fetch)).rejects.toMatchObject({ code: 'network' })
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('offline is said to be so, and not asked for again', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const fetch = vi.fn<Fetch>(broken)
    await expect(ask(fetch)).rejects.toMatchObject({ code: 'offline', action: 'retry' })
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('from a connection reset once does not reach the user', async () => {
    let calls = 0
    const origin = await listen((req, res) => {
      if (++calls === 1) req.socket.destroy()
      else res.end('{}')
    })
    await expect(ask(globalThis.fetch, { endpoint: origin })).resolves.toMatchObject({ status: 200 })
    expect(calls).toBe(2)
  })
})

describe('an answer', () => {
  it.each([301, 400, 401, 429, 500, 502, 503, 504])(
    'of status %i is brought back and not asked for again',
    async (status) => {
      const fetch = vi.fn<Fetch>(async () => new Response('text', { status, headers: { 'Retry-After': '7' } }))
      const reply = await ask(fetch)
      expect([reply.status, reply.text, reply.headers.get('Retry-After')]).toEqual([status, 'text', '7'])
      expect(fetch).toHaveBeenCalledOnce()
    },
  )

  it('whose body breaks off is a network error and not asked for again', async () => {
    const fetch = vi.fn<Fetch>(brokenBody)
    await expect(ask(fetch)).rejects.toMatchObject({ code: 'network' })
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('cut short on a real connection is a network error and not asked for again', async () => {
    let calls = 0
    const origin = await listen((_req, res) => {
      calls++
      res.writeHead(200, { 'Content-Length': '100' }).write('{"result"', () => res.destroy())
    })
    await expect(ask(globalThis.fetch, { endpoint: origin })).rejects.toMatchObject({ code: 'network' })
    expect(calls).toBe(1)
  })

  it('is not asked for where the headers of the host fail', async () => {
    const fetch = vi.fn<Fetch>(fine)
    const headers = vi.fn<() => Promise<HeadersInit>>(broken)
    await expect(ask(fetch, { headers })).rejects.toMatchObject({ code: 'network', cause: canary })
    expect(headers).toHaveBeenCalledOnce()
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('the time limit', () => {
  const slow: [string, Fetch, Partial<TransportOptions>][] = [
    ['no answer', stalled, {}],
    ['a fetch that does not listen', deaf, {}],
    ['a body', stalledBody, {}],
    ['the headers of the host', fine, { headers: deaf }],
  ]
  const limits = [
    { timeoutMs: 15_000, options: {} },
    { timeoutMs: 100, options: { timeoutMs: 100 } },
  ]
  const cases = slow.flatMap(([title, fetch, more]) => limits.map((limit) => ({ title, fetch, more, ...limit })))

  it.each(cases)('of $timeoutMs ms ends waiting for $title', async ({ fetch, more, timeoutMs, options }) => {
    vi.useFakeTimers()
    const settled = vi.fn<(reason: unknown) => void>()
    const spy = vi.fn<Fetch>(fetch)
    ask(spy, { ...more, ...options }).catch(settled)
    await vi.advanceTimersByTimeAsync(timeoutMs - 1)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(settled).toHaveBeenCalledWith(expect.objectContaining({ code: 'timeout', action: 'retry' }))
    expect(spy.mock.calls.length).toBeLessThan(2)
  })

  it('covers both attempts together', async () => {
    vi.useFakeTimers()
    const settled = vi.fn<(reason: unknown) => void>()
    const fetch = vi.fn<Fetch>(stalled).mockImplementationOnce(late)
    ask(fetch, { timeoutMs: 100 }).catch(settled)
    await vi.advanceTimersByTimeAsync(100)
    expect(settled).toHaveBeenCalledWith(expect.objectContaining({ code: 'timeout' }))
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it.each<[string, Fetch]>([
    ['an answer', fine],
    ['a failure', broken],
  ])('leaves no timer behind after %s', async (_, fetch) => {
    vi.useFakeTimers()
    await ask(fetch).catch(() => {})
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a question that its caller ends', () => {
  const reason = new Error('user left')

  it.each<[string, Fetch]>([
    ['a fetch', stalled],
    ['a fetch that does not listen', deaf],
    ['a body', stalledBody],
  ])('while waiting for %s rejects with the reason of the caller', async (_, fetch) => {
    const caller = new AbortController()
    const spy = vi.fn<Fetch>(fetch)
    const answer = ask(spy, {}, caller.signal)
    await vi.waitFor(() => expect(spy).toHaveBeenCalled())
    caller.abort(reason)
    await expect(answer).rejects.toBe(reason)
    expect(spy).toHaveBeenCalledOnce()
    expect(spy.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
  })

  it('before it began asks nothing', async () => {
    const fetch = vi.fn<Fetch>(fine)
    await expect(ask(fetch, {}, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(fetch).not.toHaveBeenCalled()
  })
})
