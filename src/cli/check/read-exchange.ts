import { isErrorAction, isErrorCode, type OnboardingErrorCode } from '../../contract/error-table.js'
import { isOnboardingError } from '../../contract/onboarding-error.js'
import type { Question } from '../../contract/question.js'
import { readReply, type Reply } from '../../contract/reply.js'
import { parseJson, readRecord } from '../../contract/wire-value.js'
import type { Exchange } from './endpoint.js'

/** What a reply says: an answer, or the error of the table that it stands for. */
export interface Meaning {
  answer?: unknown
  code?: OnboardingErrorCode
  retryAfter?: number | undefined
}

/** A reply of upstream, as the kit's tolerant parser reads it. */
export function readMeaning(question: Question<unknown>, reply: Reply): Meaning {
  try {
    return { answer: readReply(question, reply, Date.now()) }
  } catch (error) {
    if (!isOnboardingError(error)) throw error
    return { code: error.code, retryAfter: error.retryAfter }
  }
}

/** An answer of the backend as the kit's client reads it: problem details, or upstream's body passed through. */
export function readBackendMeaning(question: Question<unknown>, { status, headers, text }: Exchange): Meaning {
  const problem = readProblem(text)
  const silent: Record<number, OnboardingErrorCode> = { 0: 'network', 502: 'network', 504: 'timeout' }
  if (problem.code && (status < 200 || status >= 300)) return { code: problem.code }
  if (problem.isSilent && silent[status]) return { code: silent[status] }
  if (status > 300 && status < 400) return { code: 'unauthenticated' }
  return readMeaning(question, { status, headers, text })
}

/** The members of problem details that the error table knows. */
export function readProblem(text: string) {
  const record = readRecord(parseJson(text))
  return {
    code: isErrorCode(record?.code) ? record.code : null,
    action: isErrorAction(record?.action) ? record.action : null,
    /** True where nothing tells the cause, as with a proxy's own page. */
    isSilent: record?.code === undefined,
  }
}

/** An answer in a few words, e.g. `503 upstream_unavailable`; nothing of it is quoted but words of the error table. */
export function tellExchange({ status, text }: Exchange): string {
  if (status === 0) return 'no answer'
  return [status, readProblem(text).code ?? ''].join(' ').trim()
}
