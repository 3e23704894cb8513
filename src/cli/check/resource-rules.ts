import { resources, type Resource } from '../../contract/resources.js'
import { describeExchange, type Exchange } from './exchange.js'
import { readUpstreamOutcome } from './outcome.js'
import type { Rule } from './rule.js'

/** Both resources of the contract. */
export const allResources: readonly Resource<unknown>[] = Object.values(resources)

/** The kit can load both resources. */
export const resourceRules: readonly Rule[] = allResources.map((resource) => ({
  level: 'MUST',
  rule: `${resource.path} returns 200 with a body that the kit can read`,
  request: { path: resource.path },
  findFault: (exchange) => findFault(resource, exchange),
  next: "Pass on the fields of upstream’s 200 body; see the schemas in ieum/openapi.json. For 401, give your session: --header 'Cookie: ...'",
}))

function findFault(resource: Resource<unknown>, exchange: Exchange): string | null {
  if (exchange.status !== 200) return describeExchange(exchange)
  const { code } = readUpstreamOutcome(resource, exchange)
  return code === undefined ? null : `200 with a body that the kit reads as ${code}`
}
