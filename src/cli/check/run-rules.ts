import { limitAdvice } from './call-advice.js'
import { CheckStopped } from './check-stopped.js'
import type { Endpoint } from './endpoint.js'
import type { Exchange } from './exchange.js'
import { findStopReason } from './find-stop-reason.js'
import { judge, type Finding } from './finding.js'
import { refusalRules } from './refusal-rules.js'
import { resourceRules } from './resource-rules.js'
import { preflight } from './response-rules.js'

const rules = [...resourceRules, ...refusalRules]

/** Number of requests that {@link runRules} sends to the endpoint. */
export const ruleRequests = rules.length + 1

/** Checks the rules that need no sandbox. Throws {@link CheckStopped} if every rule would fail for one reason, and an `Error` if nothing responds. */
export async function runRules(endpoint: Endpoint): Promise<Finding[]> {
  const findings: Finding[] = []
  const exchanges: Exchange[] = []
  for (const { level, rule, request, findFault, next } of rules) {
    const exchange = await endpoint.send(request)
    exchanges.push(exchange)
    if (shouldStop(exchanges)) {
      const reason = findStopReason(exchanges) ?? limitAdvice
      // A backend that does not respond is a failed check, not one that was given something wrong.
      throw exchange.status === 0 ? new Error(reason) : new CheckStopped(reason)
    }
    findings.push(judge(level, rule, findFault(exchange), next))
  }
  await endpoint.send(preflight)
  return findings
}

/** Without a response no rule can be judged, and past a limit none either. Other reasons take the loads of both resources. */
function shouldStop(exchanges: Exchange[]): boolean {
  const last = exchanges.at(-1)?.status
  const areLoads = exchanges.length === resourceRules.length
  return last === 429 || (last === 0 && exchanges.length === 1) || (areLoads && findStopReason(exchanges) !== null)
}
