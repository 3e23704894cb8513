import type { OnboardingErrorCode } from '../contract/error-table.js'
import { OnboardingError } from '../contract/onboarding-error.js'
import type { WireResponse } from '../contract/response.js'
import { requestHeader, subjectHeader } from '../contract/request-headers.js'
import { createTrailingSlashFallback } from '../contract/trailing-slash.js'
import { isOffline } from './is-offline.js'
import { limitTime } from './time-limit.js'
import { trimEndpoint } from './onboarding-scope.js'

/** Where the host's backend is and how it is reached. */
export interface TransportOptions {
  /**
   * URL of the backend contract, e.g. `/api/onboarding`. In a browser the origin can be left out. Spell it alike everywhere,
   * because it is a part of every query key.
   */
  endpoint: string
  /**
   * What sends the requests.
   * @default the global `fetch`, looked up at each request
   */
  fetch?: typeof fetch
  /** The host's own headers, e.g. a bearer token. Called for each request. */
  headers?: () => HeadersInit | Promise<HeadersInit>
  /**
   * Whether cookies are sent. Use `include` for a backend on another origin.
   * @default 'same-origin'
   */
  credentials?: RequestCredentials
  /**
   * Time limit of one load in milliseconds, including its retry.
   * @default 15000
   */
  timeoutMs?: number
}

type Post = (path: string, subject: string, body: object, signal?: AbortSignal) => Promise<WireResponse>

/** Creates the function that sends a request and returns any HTTP response. It throws `network`, `timeout`, `offline` or `server_fetch`. */
export function createTransport(options: TransportOptions): Post {
  const endpoint = trimEndpoint(options.endpoint)
  const sendWithFallback = createTrailingSlashFallback()

  return async (path, subject, body, signal) => {
    signal?.throwIfAborted()
    if (needsLocation(endpoint)) throw new OnboardingError('server_fetch')
    const limit = limitTime(options.timeoutMs ?? 15_000, signal)
    const sendTo = (exactPath: string) => send(`${endpoint}${exactPath}`, subject, body, limit.signal, options)
    try {
      return await Promise.race([limit.over, sendWithFallback(path, sendTo)])
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      throw new OnboardingError(getFailureCode(limit.signal), { cause: error })
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
): Promise<WireResponse> {
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
  const sendOnce = async () => {
    const response = await fetch(url, request)
    // `Response.error()`, from a `fetch` that the host has wrapped.
    if (response.type === 'error') throw new TypeError('no response')
    return response
  }
  const response = await sendOnce().catch((error: unknown) => {
    if (signal.aborted || isOffline()) throw error
    return sendOnce()
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

function getFailureCode(limit: AbortSignal): OnboardingErrorCode {
  if (limit.aborted) return 'timeout'
  return isOffline() ? 'offline' : 'network'
}

function needsLocation(endpoint: string): boolean {
  return typeof location === 'undefined' && !/^https?:/i.test(endpoint)
}
