import { isErrorAction, isErrorCode, type OnboardingErrorCode } from '../contract/error-table.js'
import { OnboardingError } from '../contract/onboarding-error.js'
import type { Question } from '../contract/question.js'
import { readReply, readRetryAfter, type Reply } from '../contract/reply.js'
import { isMissing, parseJson, readRecord, readText } from '../contract/wire-value.js'

/** The gateway's two texts for a bad API key: the backend's fault, not a session that ended. */
const keyTexts = ['No API key found in request', 'Invalid authentication credentials']

/** A proxy in front of the backend answers these when the backend gave no answer. */
const proxyCodes: Record<number, OnboardingErrorCode> = { 502: 'network', 504: 'timeout' }

/** The typed answer of a backend: its problem documents, or upstream's bodies passed straight through. */
export function readBackendReply<Answer>(question: Question<Answer>, reply: Reply): Answer {
  const { status, headers } = reply
  if (status < 200 || status >= 300) {
    const body = readRecord(parseJson(reply.text))
    const code = isErrorCode(body?.code) ? body.code : getCodeOfStatus(status, body)
    if (code) throw createError(code, status, headers, body)
  }
  return readReply(question, reply, Date.now())
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
    retryAfter: readRetryAfter(headers) ?? readSeconds(body?.retryAfter),
    requestId: readRequestId(body?.requestId),
  })
}

/** What only the backend contract says by status alone: the host's session is gone, or no backend answered. */
function getCodeOfStatus(status: number, body: Record<string, unknown> | null): OnboardingErrorCode | undefined {
  if (status === 401 && !keyTexts.includes(readText(body?.message) ?? '')) return 'unauthenticated'
  if (status < 400) return 'unauthenticated'
  return isMissing(body?.code) ? proxyCodes[status] : undefined
}

function readSeconds(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1_000_000 ? Math.ceil(value) : undefined
}

function readRequestId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\x21-\x7e]{1,64}$/.test(value) ? value : undefined
}
