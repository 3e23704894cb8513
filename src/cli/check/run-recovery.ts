import { describeExchange } from './exchange.js'
import { judge, type Finding } from './finding.js'
import type { Harness } from './harness.js'
import { allResources } from './resource-rules.js'
import { member, onResponse } from './scenario.js'

/** Number of requests that {@link runRecovery} sends to the endpoint. */
export const recoveryRequests = 3 * allResources.length

const next =
  'Never cache an error, whatever its status: keep what you had, or call upstream again for the next plain request.'

/** Lets upstream fail once for each resource, and sees whether a plain request gets data as soon as it works again. */
export async function runRecovery({ sandbox, load }: Harness): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const resource of allResources) {
    const outage = onResponse(resource, 503, '')
    await sandbox.arrange(member)
    await load(resource, true)
    await sandbox.arrange(outage.state, outage.fault)
    await load(resource, true)
    await sandbox.arrange(member)
    const { exchange } = await load(resource, false)
    const found = exchange.status === 200 ? null : describeExchange(exchange)
    findings.push(judge('MUST', `${resource.path} returns 200 to a plain request after an outage`, found, next))
  }
  return findings
}
