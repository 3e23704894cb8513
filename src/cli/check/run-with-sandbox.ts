import type { Finding } from './finding.js'
import type { Harness } from './harness.js'
import { judgeRedirects } from './judge-redirects.js'
import { costRequests, runCosts } from './run-costs.js'
import { limitRequests, runLimit } from './run-limit.js'
import { numberRequests, runNumbers } from './run-numbers.js'
import { recoveryRequests, runRecovery } from './run-recovery.js'
import { runScenarios } from './run-scenarios.js'
import { runVerify, type VerifyTarget } from './run-verify.js'
import { lastScenarios, scenarios } from './scenarios.js'

/** {@link runWithSandbox} sends at most so many requests to the endpoint. */
export const sandboxRequests =
  costRequests + recoveryRequests + scenarios.length + numberRequests + limitRequests + lastScenarios.length

/** Longer waits are those of a limit per day. */
const longestWaitSeconds = 65

/**
 * All rules that need a sandbox. The limit per person comes after all that it would refuse, and the end of the quota after a
 * wait for the person's next call. Stops early if upstream is called for somebody else.
 */
export async function runWithSandbox(harness: Harness, verify: VerifyTarget | null): Promise<Finding[]> {
  const costs = await runCosts(harness)
  const isWrongPerson = costs.length === 1
  if (isWrongPerson) return costs
  const findings = [...costs, ...(await runRecovery(harness)), ...(await runScenarios(harness, scenarios))]
  findings.push(judgeRedirects(await harness.sandbox.listCalls()), ...(await runNumbers(harness)))
  if (verify) findings.push(...(await runVerify(verify, harness.sandbox)))
  const limit = await runLimit(harness)
  findings.push(...limit.findings)
  const waitSeconds = limit.retryAfter ?? 0
  if (waitSeconds > longestWaitSeconds) return findings
  await new Promise((resolve) => void setTimeout(resolve, waitSeconds * 1000))
  return [...findings, ...(await runScenarios(harness, lastScenarios))]
}
