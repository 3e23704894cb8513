import { isErrorAction, isErrorCode, type OnboardingErrorCode } from './error-table.js'
import { isRedirect } from './is-redirect.js'
import { OnboardingError } from './onboarding-error.js'
import type { Resource } from './resources.js'
import { parseResponse, readRetryAfter, type WireResponse } from './response.js'
import { isMissing, parseJson, readDigits, readRecord, readText } from './wire-value.js'

/** The gateway's two messages about a bad API key. They mean a backend fault and not a session that ended. */
const apiKeyMessages = ['No API key found in request', 'Invalid authentication credentials']

/** What a proxy sends if the backend behind it does not respond. */
const proxyCodes: Record<number, OnboardingErrorCode> = { 502: 'network', 504: 'timeout' }

/**
 * Reads the data of a resource from a backend's response. Understands problem documents as well as upstream's own bodies.
 * Throws an `OnboardingError`.
 */
export function parseBackendResponse<Data>(resource: Resource<Data>, response: WireResponse): Data {
  const { headers, text } = response
  const body = readRecord(parseJson(text))
  const status = readStatus(response.status, body)
  const code = isErrorCode(body?.code) ? body.code : getCodeOfStatus(status, body)
  if (code) throw createError(code, status, headers, body)
  return parseResponse(resource, { status, headers, text }, Date.now())
}

/** Some proxies and frameworks send an error with status 200. Most error bodies name the status, too. */
function readStatus(status: number, body: Record<string, unknown> | null): number {
  const named = Number(readDigits(body?.status))
  return status >= 200 && status < 300 && named >= 400 && named < 600 ? named : status
}

function createError(
  code: OnboardingErrorCode,
  status: number,
  headers: Headers,
  body: Record<string, unknown> | null,
): OnboardingError {
  return new OnboardingError(code, {
    status,
    action: isErrorAction(body?.action) ? body.action : undefined,
    retryAfter: readRetryAfter(headers, Date.now()) ?? readSeconds(body?.retryAfter),
    requestId: readRequestId(body?.requestId),
  })
}

/** Errors that only the status tells: the host's session is gone, or something on the way has responded instead. */
function getCodeOfStatus(status: number, body: Record<string, unknown> | null): OnboardingErrorCode | undefined {
  if (isRedirect(status)) return 'unauthenticated'
  if (status >= 300 && status < 400) return 'invalid_response'
  if (status === 401 && !apiKeyMessages.includes(readText(body?.message) ?? '')) return 'unauthenticated'
  return isMissing(body?.code) ? proxyCodes[status] : undefined
}

function readSeconds(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1_000_000 ? Math.ceil(value) : undefined
}

function readRequestId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\x21-\x7e]{1,64}$/.test(value) ? value : undefined
}
