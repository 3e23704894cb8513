import { expect, it } from 'vitest'
import type { Endpoint } from '../../../src/cli/check/endpoint.js'
import type { RequestSpec } from '../../../src/cli/check/exchange.js'
import { preflight } from '../../../src/cli/check/response-rules.js'
import { ruleRequests, runRules } from '../../../src/cli/check/run-rules.js'
import { createExchange } from './exchanges.js'

/** An endpoint that returns the same status for every request. */
function createEndpoint(status: number) {
  const sent: RequestSpec[] = []
  const endpoint: Endpoint = {
    exchanges: [],
    async send(request) {
      sent.push(request)
      return createExchange({ request, status, body: { code: 'forbidden' } })
    },
  }
  return { endpoint, sent }
}

it('sends one request for each rule and a preflight at the end', async () => {
  const { endpoint, sent } = createEndpoint(403)
  await runRules(endpoint)
  expect(sent).toHaveLength(ruleRequests)
  expect(sent.at(-1)).toBe(preflight)
})

it('finds a fault for each rule that the response breaks', async () => {
  const findings = await runRules(createEndpoint(403).endpoint)
  expect(findings.filter(({ ok }) => ok).map(({ rule }) => / returns (\d+) /.exec(rule)?.[1])).toEqual(
    Array.from({ length: 8 }, () => '403'),
  )
  expect(findings[0]).toMatchObject({ ok: false, found: '403 forbidden' })
})

it('stops at once if the endpoint does not respond', async () => {
  const { endpoint, sent } = createEndpoint(0)
  await expect(runRules(endpoint)).rejects.toThrow('The endpoint does not respond.')
  expect(sent).toHaveLength(1)
})
