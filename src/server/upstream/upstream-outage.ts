import { OnboardingError } from '../../contract/onboarding-error.js'
import { readErrorNumber, type Reply } from '../../contract/reply.js'
import { parseJson } from '../../contract/wire-value.js'

/** An error that speaks against upstream's health, and not only against one question. */
export class UpstreamOutage extends OnboardingError {}

/** True for what counts against upstream's health; a business error that was understood proves it alive. */
export function isOutage(error: unknown): boolean {
  return error instanceof UpstreamOutage || (error instanceof OnboardingError && noAnswer.has(error.code))
}

const noAnswer: ReadonlySet<string> = new Set(['network', 'timeout'])

/** True for a reply that no healthy upstream gives: 408, 503, bare 500, 3004, 3005 and bodies that are no JSON. */
export function tellsOfOutage(reply: Reply): boolean {
  const { status, text } = reply
  const body = parseJson(text)
  const number = readErrorNumber(body)
  if (number === 3004 || number === 3005 || status === 408 || status === 503) return true
  return status === 500 ? number === null : status === 200 && body === undefined
}
