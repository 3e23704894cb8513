import { judge, type Finding } from './finding.js'
import type { Harness } from './harness.js'
import { judgeScenario } from './judge-scenario.js'
import { getMaxCalls } from './outcome.js'
import { getExpectedOutcome, type Scenario } from './scenario.js'

const callRule = 'upstream is called once, and a second time only if the error table allows a retry'
const callAdvice =
  'Retry once, after no response, 408, 503, a bare 500, 3004, 3005 and 3999; not after other errors, though they are HTTP 500, too.'

/** Makes the sandbox respond as the scenarios say, and judges what the backend makes of it. */
export async function runScenarios({ sandbox, load }: Harness, scenarios: readonly Scenario[]): Promise<Finding[]> {
  const findings: Finding[] = []
  const excesses: string[] = []
  for (const scenario of scenarios) {
    await sandbox.arrange(scenario.state, scenario.fault)
    const result = await load(scenario.resource, true)
    const expected = getExpectedOutcome(scenario)
    findings.push(...judgeScenario(scenario, expected, result))
    const { length } = result.calls
    if (length > getMaxCalls(expected)) excesses.push(`${length} calls if ${scenario.title}`)
  }
  return [...findings, judge('MUST', callRule, excesses.length > 0 ? excesses.join('; ') : null, callAdvice)]
}
