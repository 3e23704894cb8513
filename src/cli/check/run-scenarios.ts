import { retriedCodes } from '../../contract/error-status.js'
import type { Drive } from './drive.js'
import { judge, type Finding } from './finding.js'
import { judgeScenario } from './judge-scenario.js'
import { getExpected } from './scenario.js'
import { scenarios } from './scenarios.js'

/** Calls that {@link runScenarios} makes to the endpoint. */
export const scenarioCalls = scenarios.length

/** Lets upstream say everything that it is known to say, and looks at what the backend makes of it. */
export async function runScenarios({ sandbox, ask }: Drive): Promise<Finding[]> {
  const findings: Finding[] = []
  const spent: string[] = []
  for (const scenario of scenarios) {
    await sandbox.arrange(scenario.state, scenario.fault)
    const driven = await ask(scenario.question, true)
    const expected = getExpected(scenario)
    findings.push(...judgeScenario(scenario, expected, driven))
    const mostCalls = expected.code && retriedCodes.has(expected.code) ? 2 : 1
    const { length } = driven.calls
    if (length > mostCalls) spent.push(`${length} calls where ${scenario.title}`)
  }
  return [...findings, judge('MUST', costRule, spent.length > 0 ? spent.join('; ') : null, costAdvice)]
}

const costRule = 'upstream is asked once, and once more only where the error table allows it'
const costAdvice =
  'Retry once, after no answer, 408, 503, a bare 500, 3004, 3005 and 3999; not after other errors, though they are HTTP 500, too.'
