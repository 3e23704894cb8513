import type { OnboardingErrorCode } from '../contract/error-table.js'
import { OnboardingError } from '../contract/onboarding-error.js'
import type { Reply } from '../contract/reply.js'
import { requestHeader, subjectHeader } from '../contract/request-headers.js'
import { limitTime } from './time-limit.js'

/** Where the host's backend is and how it is reached. */
export interface TransportOptions {
  /** URL under which the backend contract is mounted; may be relative in a browser. */
  endpoint: string
  /** Default: the global `fetch`, looked up at each call. */
  fetch?: typeof fetch
  /** Headers of the host's own, such as a bearer token; asked for at each call. */
  headers?: () => HeadersInit | Promise<HeadersInit>
  /** Default `same-origin`; `include` for a backend on another origin. */
  credentials?: RequestCredentials
  /** Time limit of one question in milliseconds, its retry included. Default 15,000. */
  timeoutMs?: number
}

type Post = (path: string, subject: string, body: object, signal?: AbortSignal) => Promise<Reply>

/** Posts questions and brings back whatever HTTP answer arrives; throws `network`, `timeout`, `offline`, `server_fetch`. */
export function createTransport(options: TransportOptions): Post {
  const endpoint = options.endpoint.replace(/\/+$/, '')

  return async (path, subject, body, signal) => {
    signal?.throwIfAborted()
    if (needsLocation(endpoint)) throw new OnboardingError('server_fetch')
    const limit = limitTime(options.timeoutMs ?? 15_000, signal)
    try {
      return await Promise.race([limit.over, send(`${endpoint}${path}`, subject, body, limit.signal, options)])
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      throw new OnboardingError(getFailure(limit.signal), { cause: error })
    } finally {
      limit.clear()
    }
  }
}

async function send(
  url: string,
  subject: string,
  body: object,
  signal: AbortSignal,
  { fetch = globalThis.fetch, headers, credentials = 'same-origin' }: TransportOptions,
): Promise<Reply> {
  const sent = new Headers(await headers?.())
  sent.set('Content-Type', 'application/json')
  sent.set('Accept', 'application/json, application/problem+json')
  sent.set(requestHeader, '1')
  sent.set(subjectHeader, subject)
  const request: RequestInit = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: sent,
    credentials,
    signal,
    redirect: 'manual',
    cache: 'no-store',
  }
  const sendOnce = async () => fetch(url, request)
  const response = await sendOnce().catch((error: unknown) => {
    if (signal.aborted || isOffline()) throw error
    return sendOnce()
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

function getFailure(limit: AbortSignal): OnboardingErrorCode {
  if (limit.aborted) return 'timeout'
  return isOffline() ? 'offline' : 'network'
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false
}

function needsLocation(endpoint: string): boolean {
  return typeof location === 'undefined' && !/^https?:/i.test(endpoint)
}
