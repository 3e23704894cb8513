import { isDeepStrictEqual } from 'node:util'
import { statusOfCode } from '../../contract/error-status.js'
import { actionOfCode, type OnboardingErrorCode } from '../../contract/error-table.js'
import { readRetryAfter } from '../../contract/reply.js'
import type { Driven } from './drive.js'
import type { Exchange } from './endpoint.js'
import { judge, type Finding } from './finding.js'
import { readBackendMeaning, readProblem, tellExchange, type Meaning } from './read-exchange.js'
import type { Scenario } from './scenario.js'

/** What helps a backend that answers fresh questions without a call. */
export const freshAdvice =
  'Let {"fresh":true} ask upstream, past what you kept. A limit of your own on that has to be lifted for the check (in ieum/server: limits.freshBurst).'

/** What a backend made of one scenario: does the kit read what it has to, and, if so, is it told by the book? */
export function judgeScenario(
  { question, title }: Scenario,
  expected: Meaning,
  { exchange, calls }: Driven,
): Finding[] {
  const { code } = expected
  const where = `${question.path}, where ${title}`
  const [wanted, advice] = code ? tellProblem(code) : tellAnswer(expected.answer)
  const next = calls.length === 0 ? freshAdvice : advice
  const must = judge(
    'MUST',
    `${where}: the kit reads ${code ?? wanted.replace('200 and ', '')}`,
    findMisreading(),
    next,
  )
  return must.ok ? [must, judge('SHOULD', `${where}: ${wanted}`, findDeviation(), advice)] : [must]

  function findMisreading(): string | null {
    const seen = readBackendMeaning(question, exchange)
    const isRead = seen.code === code && isDeepStrictEqual(seen.answer, expected.answer)
    if (isRead) return null
    return `${tellExchange(exchange)}, ${calls.length === 0 ? 'upstream was not asked' : tellMeaning(seen)}`
  }

  function findDeviation(): string | null {
    const isExact = code ? isByTheTable(code, exchange) : exchange.status === 200
    if (!isExact) return tellExchange(exchange)
    if (code && actionOfCode[code] === 'wait') return findWait(exchange, expected.retryAfter ?? 0)
    return null
  }
}

function tellProblem(code: OnboardingErrorCode): [string, string] {
  const status = getStatus(code)
  const wait = actionOfCode[code] === 'wait' ? ' and Retry-After' : ''
  const body = JSON.stringify({ status, code, action: actionOfCode[code] })
  return [`${status} ${code}, ${actionOfCode[code]}${wait}`, `Answer ${status}${wait} with ${body}.`]
}

function tellAnswer(answer: unknown): [string, string] {
  const advice = 'Answer 200 with what upstream says of it, in upstream’s fields.'
  const text = JSON.stringify(answer)
  return [text.length > 80 ? '200 and all rows that have a number' : `200 and ${text}`, advice]
}

function tellMeaning({ code }: Meaning): string {
  return code === undefined ? 'read as another answer' : `read as ${code}`
}

function isByTheTable(code: OnboardingErrorCode, { status, text }: Exchange): boolean {
  const problem = readProblem(text)
  return status === getStatus(code) && problem.code === code && problem.action === actionOfCode[code]
}

function getStatus(code: OnboardingErrorCode): number {
  return code === 'offline' || code === 'server_fetch' ? 0 : statusOfCode[code]
}

const toleranceSeconds = 300

function findWait({ headers }: Exchange, wanted: number): string | null {
  const seconds = readRetryAfter(headers)
  if (seconds === undefined) return 'no Retry-After in seconds'
  return Math.abs(seconds - wanted) > toleranceSeconds ? `Retry-After of ${seconds} and not about ${wanted}` : null
}
