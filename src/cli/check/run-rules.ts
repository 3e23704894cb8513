import { preflight } from './answer-rules.js'
import type { Endpoint } from './endpoint.js'
import { judge, type Finding } from './finding.js'
import { questionRules } from './question-rules.js'
import { refusalRules } from './refusal-rules.js'

const rules = [...questionRules, ...refusalRules]

/** Calls that {@link runRules} makes to the endpoint. */
export const ruleCalls = rules.length + 1

/** Asks what every backend can be asked. Throws where the endpoint gives no answer at all. */
export async function runRules(endpoint: Endpoint): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { level, rule, ask, findFault, next } of rules) {
    const exchange = await endpoint.send(ask)
    if (exchange.status === 0 && findings.length === 0) {
      throw new Error('The endpoint gives no answer. Is your backend running, and is this the URL of the contract?')
    }
    findings.push(judge(level, rule, findFault(exchange), next))
  }
  await endpoint.send(preflight)
  return findings
}
