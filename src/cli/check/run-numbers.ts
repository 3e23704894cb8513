import type { Resource } from '../../contract/resources.js'
import { listUpstreamNumbers } from '../../contract/upstream-codes.js'
import { judge, type Finding, type Level } from './finding.js'
import type { Harness } from './harness.js'
import { judgeScenario } from './judge-scenario.js'
import { getMaxCalls } from './outcome.js'
import { allResources } from './resource-rules.js'
import { getExpectedOutcome, onError } from './scenario.js'

const numbers = listUpstreamNumbers()

/** Number of requests that {@link runNumbers} sends to the endpoint. */
export const numberRequests = numbers.length * allResources.length

/** What was found for one number. */
interface NumberResult {
  number: number
  resource: Resource<unknown>
  /** What the number means there; null if it is no error. */
  code: string | null
  findings: Finding[]
  excess: boolean
}

const callRule = 'each of upstream’s numbers costs one call, or two if the error table allows a retry'

/** Makes upstream respond with every number that it is known to have, to both resources. Few findings say it all. */
export async function runNumbers(harness: Harness): Promise<Finding[]> {
  const results: NumberResult[] = []
  for (const number of numbers) {
    for (const resource of allResources) results.push(await tryNumber(harness, number, resource))
  }
  const excesses = results.filter(({ excess }) => excess).map(({ number }) => number)
  const fault = excesses.length > 0 ? `more for ${excesses.join(', ')}` : null
  return [
    ...groupByMeaning(results).flatMap(summarize),
    judge('MUST', callRule, fault, 'Do not retry business errors, though they are HTTP 500; 3004, 3005 and 3999 once.'),
  ]
}

async function tryNumber(
  { sandbox, load }: Harness,
  number: number,
  resource: Resource<unknown>,
): Promise<NumberResult> {
  const scenario = onError(resource, number, 'ieum check')
  await sandbox.arrange(scenario.state, scenario.fault)
  const result = await load(resource, true)
  const expected = getExpectedOutcome(scenario)
  const findings = judgeScenario(scenario, expected, result)
  return {
    number,
    resource,
    code: expected.code ?? null,
    findings,
    excess: result.calls.length > getMaxCalls(expected),
  }
}

function groupByMeaning(results: NumberResult[]): NumberResult[][] {
  const groups = new Map<string, NumberResult[]>()
  for (const result of results) {
    const key = `${result.resource.path} ${result.code}`
    groups.set(key, [...(groups.get(key) ?? []), result])
  }
  return [...groups.values()]
}

/** One MUST and one SHOULD for all numbers with one meaning. */
function summarize(results: NumberResult[]): Finding[] {
  const [first] = results
  if (!first) return []
  const listed = results.map(({ number }) => number).join(', ')
  const condition = `${first.resource.path}, if upstream sends ${listed}`
  const meaning = first.code ?? 'no error'
  return [
    judgeLevel('MUST', `${condition}: the kit reads ${meaning}`, results),
    judgeLevel('SHOULD', `${condition}: status, code and action are those of the error table`, results),
  ]
}

function judgeLevel(level: Level, rule: string, results: NumberResult[]): Finding {
  const broken = results.flatMap(({ number, findings }) =>
    findings
      .filter((finding) => finding.level === level && !finding.ok)
      .map(({ found, next }) => ({ number, found, next })),
  )
  const fault = broken.map(({ number, found }) => `${number}: ${found}`).join('; ')
  return judge(level, rule, fault === '' ? null : fault, broken[0]?.next ?? '')
}
