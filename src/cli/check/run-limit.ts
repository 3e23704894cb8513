import { registrationResource } from '../../contract/resources.js'
import { readRetryAfter } from '../../contract/response.js'
import { describeExchange, readProblem, type Exchange } from './exchange.js'
import { judge, type Finding } from './finding.js'
import type { Harness } from './harness.js'
import { member } from './scenario.js'

/** {@link runLimit} sends at most so many requests to the endpoint. */
export const limitRequests = 501

const next =
  'Limit what one person can send upstream, plain requests too: 429 {"code":"too_many_checks","action":"wait"} with Retry-After, and for a plain request the last known result with its Age, if there is one.'

/** What the limit says about itself. */
interface LimitResult {
  findings: Finding[]
  /** Seconds until the person may load again; null if there is no limit. */
  retryAfter: number | null
}

/** Sends requests as one person until a limit refuses one. It comes after all other rules that need calls. */
export async function runLimit({ sandbox, sendFresh, load }: Harness): Promise<LimitResult> {
  await sandbox.arrange(member)
  const refusal = await findRefusal(sendFresh)
  const rule = `a person who keeps sending requests is refused within ${limitRequests - 1} requests: 429 too_many_checks with Retry-After`
  if (!refusal) return { findings: [judge('SHOULD', rule, 'never refused', next)], retryAfter: null }
  const retryAfter = readRetryAfter(refusal.headers, Date.now())
  const isExact = readProblem(refusal.text).code === 'too_many_checks' && retryAfter !== undefined
  const { calls } = await load(registrationResource, false, { mayBeLimited: true })
  const plainRule = 'a plain request over the limit costs no call'
  return {
    findings: [
      judge('SHOULD', rule, isExact ? null : describeExchange(refusal), next),
      judge('SHOULD', plainRule, calls.length > 0 ? `${calls.length} calls` : null, next),
    ],
    retryAfter: retryAfter ?? 0,
  }
}

async function findRefusal(sendFresh: Harness['sendFresh']): Promise<Exchange | null> {
  for (let count = 1; count < limitRequests; count++) {
    const exchange = await sendFresh(registrationResource)
    if (exchange.status === 429) return exchange
  }
  return null
}
