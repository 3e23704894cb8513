import type { OnboardingErrorCode } from './error-table.js'
import { createNegative, isNegative } from './negatives.js'
import { OnboardingError } from './onboarding-error.js'
import type { Resource } from './resources.js'
import { dayMs } from './time.js'
import { getCodeOfNumber } from './upstream-codes.js'
import { isMissing, parseJson, readDigits, readRecord, readText } from './wire-value.js'

/** An HTTP response of upstream, or of a backend that passes upstream's responses through. */
export interface WireResponse {
  status: number
  headers: Headers
  text: string
}

const defaultWaitSeconds = 10

/** Without content, or with a part of it. A list of accounts or a date that is missing there says nothing. */
const incomplete = [204, 205, 206]

/**
 * Reads the data of a resource from a response. Throws an {@link OnboardingError} with the code for upstream's error
 * number or HTTP status (Koscom Open Platform manual, "Error Code", 2018-05 to 2022-10).
 */
export function parseResponse<Data>(resource: Resource<Data>, response: WireResponse, now: number): Data {
  if (incomplete.includes(response.status)) throw new OnboardingError('invalid_response', { status: response.status })
  const body = parseJson(response.text)
  const ok = response.status >= 200 && response.status < 300
  if (ok && !carriesError(body)) return resource.parse(body)
  const redirected = response.status >= 300 && response.status < 400
  const number = redirected ? null : readErrorNumber(body)
  if (number !== null && isNegative(resource, number)) return createNegative(resource)
  const code = classify(response, number, readRecord(body) === null)
  throw new OnboardingError(code, { status: response.status, retryAfter: getRetryAfter(code, response.headers, now) })
}

/** Upstream may send an error with status 200. */
function carriesError(body: unknown): boolean {
  const record = readRecord(body)
  return record !== null && ['error', 'code', 'message'].some((field) => !isMissing(record[field]))
}

/** The number in an error body. OAuth errors of the gateway reuse 4000 to 4400 for something else, so they count as 0. */
function readErrorNumber(body: unknown): number | null {
  const record = readRecord(body)
  const digits = readDigits(record?.code)
  if (digits === null || !/^\d{1,9}$/.test(digits)) return null
  return /oauth/i.test(readText(record?.category) ?? '') ? 0 : Number(digits)
}

/** A page where an error in JSON was due comes from something on the way, for example a firewall or a proxy. */
function classify({ status, headers }: WireResponse, number: number | null, isForeign: boolean): OnboardingErrorCode {
  if (status === 429 || number === 429) return readQuotaLeft(headers) === 0 ? 'quota_exhausted' : 'rate_limited'
  const byNumber = number === null ? undefined : getCodeOfNumber(number)
  if (byNumber) return byNumber
  if (isForeign && (status === 403 || status >= 500)) return 'upstream_unavailable'
  if (status < 300 && number === null) return 'invalid_response'
  const isBusinessError = status === 500 && number !== null
  return (isBusinessError ? undefined : getCodeOfNumber(status)) ?? 'not_available'
}

/** Calls left today, from the gateway's header (Koscom Open Platform manual, "Rate Limiting"); null if it is absent. */
export function readQuotaLeft(headers: Headers): number | null {
  return readCount(headers.get('X-RateLimit-Remaining-Day'))
}

/** Calls per day, from the gateway's header (Koscom Open Platform manual, "Rate Limiting"); null if it is absent. */
export function readQuotaLimit(headers: Headers): number | null {
  return readCount(headers.get('X-RateLimit-Limit-Day'))
}

/** The smallest one. */
function readCount(value: string | null): number | null {
  const counts = readNumbers(value)
  return counts.length > 0 ? Math.min(...counts) : null
}

/** What a proxy sends twice arrives as one list. No numbers at all if one of them is none. */
function readNumbers(value: string | null): number[] {
  const parts = (value ?? '').split(',').map((part) => part.trim())
  return parts.every((part) => /^\d{1,9}$/.test(part)) ? parts.map(Number) : []
}

function getRetryAfter(code: OnboardingErrorCode, headers: Headers, now: number): number | undefined {
  if (code === 'quota_exhausted') return getSecondsToQuotaReset(readDate(headers) ?? now)
  if (code === 'rate_limited') return readRetryAfter(headers, now) ?? defaultWaitSeconds
  return readRetryAfter(headers, now)
}

/**
 * The `Retry-After` header in seconds, the longest time if there are several. Its date form counts from the `Date` of the response, because the clock here may be
 * wrong. A date that is past, or more than a day away, says nothing: then one of the two clocks is wrong.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('Retry-After') ?? ''
  const seconds = Math.max(...readNumbers(value))
  if (seconds >= 0) return seconds < 1_000_000 ? seconds : undefined
  const ms = Date.parse(value) - (readDate(headers) ?? now)
  return ms > 0 && ms <= dayMs ? Math.ceil(ms / 1000) : undefined
}

/** When the response was sent, by the clock of its sender, in epoch milliseconds. */
function readDate(headers: Headers): number | null {
  return Date.parse(headers.get('Date') ?? '') || null
}

/** Seconds until the quota resets, at 00:00 UTC (09:00 in Korea). */
export function getSecondsToQuotaReset(now: number): number {
  const reset = (Math.floor(now / dayMs) + 1) * dayMs
  return Math.ceil((reset - now) / 1000)
}
