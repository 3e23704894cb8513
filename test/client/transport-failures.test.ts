import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTransport, type TransportOptions } from '../../src/client/transport.js'
import { isOnboardingError } from '../../src/contract/onboarding-error.js'
import { listen } from '../support/http-server.js'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

type Fetch = typeof globalThis.fetch

const endpoint = 'https://host.example/api'
const canary = new TypeError('canary')
const fine = async () => new Response('{"result":"member"}')
const broken = () => Promise.reject(canary)

/** Never responds, and aborts as a real fetch does. */
const stalled: Fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('canary', 'AbortError')))
  })

/** Never responds and ignores the signal. */
const deaf = () => new Promise<never>(() => {})

const stalledBody = async () => new Response(new ReadableStream({ pull: deaf }))

/** Fails after 60 ms. */
const late = () => new Promise<never>((_, reject) => setTimeout(reject, 60, canary))

const brokenBody = async () => new Response(new ReadableStream({ pull: (body) => body.error(canary) }))

const refuse = () => {
  throw new DOMException('', 'SecurityError')
}

function post(fetch: Fetch, options: Partial<TransportOptions> = {}, signal?: AbortSignal) {
  return createTransport({ endpoint, fetch, ...options })('/register/search', 'user-1', {}, signal)
}

describe('a request without a response', () => {
  it('is retried once', async () => {
    const fetch = vi.fn<Fetch>(fine).mockImplementationOnce(broken)
    await expect(post(fetch)).resolves.toMatchObject({ status: 200, text: '{"result":"member"}' })
    expect(fetch).toHaveBeenCalledTimes(2)
    expect(fetch.mock.calls[1]).toEqual(fetch.mock.calls[0])
  })

  it('is a network error after the retry, and does not reveal its cause', async () => {
    const fetch = vi.fn<Fetch>(broken)
    const error: unknown = await post(fetch).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'network', action: 'retry', cause: canary })
    expect(isOnboardingError(error) && JSON.stringify(error) + error.message).not.toContain('canary')
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('is a network error even if fetch throws synchronously', async () => {
    const fetch = vi.fn<Fetch>(() => {
      throw canary
    })
    await expect(post(fetch)).rejects.toMatchObject({ code: 'network' })
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('is retried once, and then the error network, if the browser does not tell whether it is offline', async () => {
    vi.stubGlobal('navigator', Object.defineProperty({}, 'onLine', { get: refuse }))
    const fetch = vi.fn<Fetch>(broken)
    await expect(post(fetch)).rejects.toMatchObject({ code: 'network', action: 'retry' })
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('is the error offline if the browser is offline, without a retry', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const fetch = vi.fn<Fetch>(broken)
    await expect(post(fetch)).rejects.toMatchObject({ code: 'offline', action: 'retry' })
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('is retried after a connection reset, so that the user sees no error', async () => {
    let calls = 0
    const origin = await listen((req, res) => {
      if (++calls === 1) req.socket.destroy()
      else res.end('{}')
    })
    await expect(post(globalThis.fetch, { endpoint: origin })).resolves.toMatchObject({ status: 200 })
    expect(calls).toBe(2)
  })
})

describe('a response', () => {
  it.each([301, 400, 401, 429, 500, 502, 503, 504])('of status %i is returned without a retry', async (status) => {
    const fetch = vi.fn<Fetch>(async () => new Response('text', { status, headers: { 'Retry-After': '7' } }))
    const response = await post(fetch)
    expect([response.status, response.text, response.headers.get('Retry-After')]).toEqual([status, 'text', '7'])
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('whose body breaks off is a network error without a retry', async () => {
    const fetch = vi.fn<Fetch>(brokenBody)
    await expect(post(fetch)).rejects.toMatchObject({ code: 'network' })
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('cut short on a real connection is a network error without a retry', async () => {
    let calls = 0
    const origin = await listen((_req, res) => {
      calls++
      res.writeHead(200, { 'Content-Length': '100' }).write('{"result"', () => res.destroy())
    })
    await expect(post(globalThis.fetch, { endpoint: origin })).rejects.toMatchObject({ code: 'network' })
    expect(calls).toBe(1)
  })

  it('is not requested if the host’s headers function fails', async () => {
    const fetch = vi.fn<Fetch>(fine)
    const headers = vi.fn<() => Promise<HeadersInit>>(broken)
    await expect(post(fetch, { headers })).rejects.toMatchObject({ code: 'network', cause: canary })
    expect(headers).toHaveBeenCalledOnce()
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('the time limit', () => {
  const slow: [string, Fetch, Partial<TransportOptions>][] = [
    ['a response', stalled, {}],
    ['a fetch that ignores the signal', deaf, {}],
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
    post(spy, { ...more, ...options }).catch(settled)
    await vi.advanceTimersByTimeAsync(timeoutMs - 1)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(settled).toHaveBeenCalledWith(expect.objectContaining({ code: 'timeout', action: 'retry' }))
    expect(spy.mock.calls.length).toBeLessThan(2)
  })

  it('covers the request and its retry together', async () => {
    vi.useFakeTimers()
    const settled = vi.fn<(reason: unknown) => void>()
    const fetch = vi.fn<Fetch>(stalled).mockImplementationOnce(late)
    post(fetch, { timeoutMs: 100 }).catch(settled)
    await vi.advanceTimersByTimeAsync(100)
    expect(settled).toHaveBeenCalledWith(expect.objectContaining({ code: 'timeout' }))
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it.each<[string, Fetch]>([
    ['a response', fine],
    ['a failure', broken],
  ])('leaves no timer behind after %s', async (_, fetch) => {
    vi.useFakeTimers()
    await post(fetch).catch(() => {})
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a request that its caller aborts', () => {
  const reason = new Error('user left')

  it.each<[string, Fetch]>([
    ['a fetch', stalled],
    ['a fetch that ignores the signal', deaf],
    ['a body', stalledBody],
  ])('while waiting for %s rejects with the reason of the caller', async (_, fetch) => {
    const caller = new AbortController()
    const spy = vi.fn<Fetch>(fetch)
    const result = post(spy, {}, caller.signal)
    await vi.waitFor(() => expect(spy).toHaveBeenCalled())
    caller.abort(reason)
    await expect(result).rejects.toBe(reason)
    expect(spy).toHaveBeenCalledOnce()
    expect(spy.mock.calls[0]?.[1]?.signal?.aborted).toBe(true)
  })

  it('before it began sends nothing', async () => {
    const fetch = vi.fn<Fetch>(fine)
    await expect(post(fetch, {}, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(fetch).not.toHaveBeenCalled()
  })
})
