import { OnboardingError } from '../../contract/onboarding-error.js'
import { readErrorNumber, type Reply } from '../../contract/reply.js'
import { parseJson } from '../../contract/wire-value.js'
import type { QuotaWords } from '../gateway.js'

/** An error that upstream answered with, what it said of the quota, and whether it speaks against upstream's health. */
export class UpstreamError extends OnboardingError {
  readonly words: QuotaWords
  readonly isOutage: boolean

  constructor({ code, status, retryAfter }: OnboardingError, words: QuotaWords, outage: boolean) {
    super(code, { status, retryAfter })
    this.words = words
    this.isOutage = outage
  }
}

/** True for what counts against upstream's health; a business error that was understood proves it alive. */
export function isOutage(error: unknown): boolean {
  if (error instanceof UpstreamError) return error.isOutage
  return error instanceof OnboardingError && noAnswer.has(error.code)
}

const noAnswer: ReadonlySet<string> = new Set(['network', 'timeout'])

/** Common errors carry their status as the number, whatever the status of the answer is. */
const outageNumbers: ReadonlySet<number> = new Set([408, 500, 503, 3004, 3005])

/** True for a reply that no healthy upstream gives: 408, 503, bare 500, 3004, 3005 and bodies that are no JSON. */
export function tellsOfOutage({ status, text }: Reply): boolean {
  const body = parseJson(text)
  const number = readErrorNumber(body)
  if (number === null) return outageNumbers.has(status) || (status < 300 && body === undefined)
  return outageNumbers.has(number) || status === 408 || status === 503
}
