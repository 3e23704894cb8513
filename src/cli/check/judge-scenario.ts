import { isDeepStrictEqual } from 'node:util'
import { getStatusOfCode } from '../../contract/error-status.js'
import { actionOfCode, type OnboardingErrorCode } from '../../contract/error-table.js'
import { readRetryAfter } from '../../contract/response.js'
import { getCallAdvice } from './call-advice.js'
import { describeExchange, readProblem, type Exchange } from './exchange.js'
import { judge, type Finding } from './finding.js'
import type { HarnessResult } from './harness.js'
import { readBackendOutcome, type Outcome } from './outcome.js'
import type { Scenario } from './scenario.js'

/**
 * Judges the response of the backend to one scenario. MUST: the kit reads what it would read from upstream itself. SHOULD:
 * the response is exactly as the contract describes it.
 */
export function judgeScenario({ resource, title }: Scenario, expected: Outcome, result: HarnessResult): Finding[] {
  const { exchange, calls } = result
  const { code } = expected
  const condition = `${resource.path}, if ${title}`
  const [wanted, advice] = code ? describeProblem(code) : describeData(expected.data)
  const next = getCallAdvice(result, advice)
  const must = judge(
    'MUST',
    `${condition}: the kit reads ${code ?? wanted.replace('200 and ', '')}`,
    findMisreading(),
    next,
  )
  return must.ok ? [must, judge('SHOULD', `${condition}: ${wanted}`, findDeviation(), advice)] : [must]

  function findMisreading(): string | null {
    const seen = readBackendOutcome(resource, exchange)
    const isRead = seen.code === code && isDeepStrictEqual(seen.data, expected.data)
    if (isRead) return null
    return `${describeExchange(exchange)}, ${calls.length === 0 ? 'upstream was not called' : describeOutcome(seen)}`
  }

  function findDeviation(): string | null {
    const isExact = code ? isByErrorTable(code, exchange) : exchange.status === 200
    if (!isExact) return describeExchange(exchange)
    if (code && actionOfCode[code] === 'wait') return findWait(exchange, expected.retryAfter ?? 0)
    return null
  }
}

function describeProblem(code: OnboardingErrorCode): [string, string] {
  const status = getStatusOfCode(code)
  const wait = actionOfCode[code] === 'wait' ? ' and Retry-After' : ''
  const body = JSON.stringify({ status, code, action: actionOfCode[code] })
  return [`${status} ${code}, ${actionOfCode[code]}${wait}`, `Return ${status}${wait} with ${body}.`]
}

function describeData(data: unknown): [string, string] {
  const advice = 'Return 200 with what upstream says about it, in upstream’s fields.'
  const text = JSON.stringify(data)
  return [text.length > 80 ? '200 and all rows that have a number' : `200 and ${text}`, advice]
}

function describeOutcome({ code }: Outcome): string {
  return code === undefined ? 'read as other data' : `read as ${code}`
}

function isByErrorTable(code: OnboardingErrorCode, { status, text }: Exchange): boolean {
  const problem = readProblem(text)
  return status === getStatusOfCode(code) && problem.code === code && problem.action === actionOfCode[code]
}

const toleranceSeconds = 300

function findWait({ headers }: Exchange, wanted: number): string | null {
  const seconds = readRetryAfter(headers, Date.now())
  if (seconds === undefined) return 'no Retry-After in seconds'
  return Math.abs(seconds - wanted) > toleranceSeconds ? `Retry-After of ${seconds} and not about ${wanted}` : null
}
