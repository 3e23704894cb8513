import { registrationResource, virtualAccountsResource } from '../../contract/resources.js'
import { freshAdvice, getCallAdvice } from './call-advice.js'
import { describeExchange } from './exchange.js'
import { judge, type Finding } from './finding.js'
import type { Harness } from './harness.js'
import { allResources } from './resource-rules.js'
import { member } from './scenario.js'

/** So many requests are sent at the same time. */
const atOnce = 5

/** Number of requests that {@link runCosts} sends to the endpoint. */
export const costRequests = 9 + 2 * atOnce

/**
 * Checks that the backend calls upstream for the right person, and what repeated loads cost. Stops after the first finding
 * if the person is wrong.
 */
export async function runCosts(harness: Harness): Promise<Finding[]> {
  await harness.sandbox.arrange(member)
  const person = await judgePerson(harness)
  return person.ok
    ? [person, ...(await judgeRepeats(harness)), ...(await judgeAtOnce(harness)), await judgeNonMember(harness)]
    : [person]
}

async function judgePerson({ sandbox: { persona, origin }, load }: Harness): Promise<Finding> {
  const result = await load(registrationResource, true)
  const rule = `upstream is called for the session’s user, the persona ${persona.id}`
  const next = `Set your upstream’s base URL to ${origin}/v1/common/member, its key to the sandbox’s, and give the session of a user with the persona’s CI and korName (curl ${origin}/__sandbox/personas). {"fresh":true} has to call upstream.`
  const call = result.calls.at(-1)
  if (!call) {
    const advice = getCallAdvice(result, next)
    const found = `the sandbox was not called; the response was ${describeExchange(result.exchange)}`
    return judge('MUST', rule, found, advice === freshAdvice ? next : advice)
  }
  const isRight = call.persona === persona.id && call.status === 200
  const who = call.persona === null ? 'nobody it knows' : `"${call.persona}"`
  return judge('MUST', rule, isRight ? null : `the sandbox was called for ${who} and returned ${call.status}`, next)
}

async function judgeRepeats({ load }: Harness): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const resource of allResources) {
    await load(resource, true)
    const again = await load(resource, false)
    const fresh = await load(resource, true)
    const count = again.calls.length
    findings.push(
      judge(
        'SHOULD',
        `loading ${resource.path} twice costs one call`,
        count > 0 ? `${count} more` : null,
        'Keep positive data for some minutes, per person, in the session or a cache.',
      ),
      judge(
        'MUST',
        `${resource.path} with {"fresh":true} calls upstream`,
        fresh.calls.length > 0 ? null : 'no call',
        getCallAdvice(fresh, freshAdvice),
      ),
    )
  }
  return findings
}

/** A page opened in several tabs, or rendered several times, loads the same at once. */
async function judgeAtOnce({ sandbox, loadAtOnce }: Harness): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const resource of allResources) {
    await sandbox.arrange(member, { path: '*', kind: 'delay', ms: 300 })
    const results = await loadAtOnce(resource, atOnce)
    const count = results[0]?.calls.length ?? 0
    const failed = results.find(({ exchange }) => exchange.status !== 200)
    const found = failed ? describeExchange(failed.exchange) : `${count} calls`
    const rule = `${atOnce} simultaneous requests for ${resource.path} of one person cost one call`
    const next = 'Let requests for the same data of one person wait for the one that is under way (single flight).'
    findings.push(judge('SHOULD', rule, count === 1 && !failed ? null : found, next))
  }
  return findings
}

async function judgeNonMember({ sandbox, load }: Harness): Promise<Finding> {
  await sandbox.arrange({ ...member, member: false })
  await load(registrationResource, true)
  const { calls } = await load(virtualAccountsResource, false)
  return judge(
    'SHOULD',
    'loading the accounts of a known non-member costs no call',
    calls.length > 0 ? `${calls.length} calls` : null,
    'Return {"vtAccList":[]} for a second or two after you learned "nonMember", and drop a list you kept.',
  )
}
