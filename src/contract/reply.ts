import type { OnboardingErrorCode } from './error-table.js'
import { OnboardingError } from './onboarding-error.js'
import type { Question } from './question.js'
import { getCodeOfNumber } from './upstream-codes.js'
import { isMissing, parseJson, readDigits, readRecord, readText } from './wire-value.js'

/** An HTTP answer of upstream, or of a backend that passes upstream's answers through. */
export interface Reply {
  status: number
  headers: Headers
  text: string
}

const defaultWaitSeconds = 10

/** The typed answer in a reply. Throws an {@link OnboardingError} by the error table of DOMAIN facts (manual, "Error Code"). */
export function readReply<Answer>(question: Question<Answer>, reply: Reply, now: number): Answer {
  const body = parseJson(reply.text)
  const ok = reply.status >= 200 && reply.status < 300
  if (ok && !carriesError(body)) return question.parse(body)
  const redirected = reply.status >= 300 && reply.status < 400
  const number = redirected ? null : readErrorNumber(body)
  if (number !== null && question.negativeNumbers.includes(number)) return question.createNegative()
  const code = classify(reply, number)
  throw new OnboardingError(code, { status: reply.status, retryAfter: getRetryAfter(code, reply.headers, now) })
}

/** Upstream may answer 200 with an error inside. */
function carriesError(body: unknown): boolean {
  const record = readRecord(body)
  return record !== null && ['error', 'code', 'message'].some((field) => !isMissing(record[field]))
}

/** The business number of an error body; OFin's OAuth codes reuse 4000 to 4400 and are none of ours. */
export function readErrorNumber(body: unknown): number | null {
  const record = readRecord(body)
  const digits = readDigits(record?.code)
  if (digits === null || !/^\d{1,9}$/.test(digits)) return null
  return /oauth/i.test(readText(record?.category) ?? '') ? 0 : Number(digits)
}

function classify({ status, headers }: Reply, number: number | null): OnboardingErrorCode {
  if (status === 429 || number === 429) return readQuotaLeft(headers) === 0 ? 'quota_exhausted' : 'rate_limited'
  const byNumber = number === null ? undefined : getCodeOfNumber(number)
  if (byNumber) return byNumber
  const isBusinessError = status === 500 && number !== null
  return (isBusinessError ? undefined : getCodeOfNumber(status)) ?? 'not_available'
}

/** Calls left today by the gateway's header (manual, "Rate Limiting"); null where it says nothing. */
export function readQuotaLeft(headers: Headers): number | null {
  return readCount(headers.get('X-RateLimit-Remaining-Day'))
}

/** Calls a day by the gateway's header (manual, "Rate Limiting"); null where it says nothing. */
export function readQuotaLimit(headers: Headers): number | null {
  return readCount(headers.get('X-RateLimit-Limit-Day'))
}

function readCount(digits: string | null): number | null {
  return digits !== null && /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

function getRetryAfter(code: OnboardingErrorCode, headers: Headers, now: number): number | undefined {
  if (code === 'quota_exhausted') return getSecondsToQuotaReset(Date.parse(headers.get('Date') ?? '') || now)
  if (code === 'rate_limited') return readRetryAfter(headers) ?? defaultWaitSeconds
  return readRetryAfter(headers)
}

/** The `Retry-After` header in seconds; its date form is not read. */
export function readRetryAfter(headers: Headers): number | undefined {
  const seconds = headers.get('Retry-After')
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? Number(seconds) : undefined
}

const dayMs = 86_400_000

/** The quota resets at 00:00 UTC, 09:00 in Korea. */
export function getSecondsToQuotaReset(now: number): number {
  const reset = (Math.floor(now / dayMs) + 1) * dayMs
  return Math.ceil((reset - now) / 1000)
}
