import { describe, expect, it } from 'vitest'
import type { Harness } from '../../../src/cli/check/harness.js'
import { runScenarios } from '../../../src/cli/check/run-scenarios.js'
import { getExpectedOutcome, type Scenario } from '../../../src/cli/check/scenario.js'
import { scenarios } from '../../../src/cli/check/scenarios.js'
import { createCall, createExchange } from './exchanges.js'

/** A harness whose backend makes as many upstream calls for a scenario as `countCalls` says. */
function setUp(countCalls: (scenario: Scenario) => number) {
  const arranged: unknown[] = []
  const harness: Harness = {
    sandbox: {
      origin: 'http://127.0.0.1:4010',
      persona: { id: 'hong', name: '홍길동', ci: 'ci' },
      arrange: async (state, fault) => void arranged.push([state, fault]),
      listCalls: async () => [],
      reset: async () => {},
    },
    async load({ path }) {
      const scenario = scenarios[arranged.length - 1]!
      const calls = Array.from({ length: countCalls(scenario) }, () => createCall(path))
      return { exchange: createExchange({ body: { result: 'member' } }), calls }
    },
    loadAtOnce: async () => [],
    sendFresh: async () => createExchange(),
  }
  return { harness, arranged }
}

const isRetried = (scenario: Scenario) =>
  ['network', 'timeout', 'upstream_unavailable'].includes(getExpectedOutcome(scenario).code ?? '')

describe('runScenarios', () => {
  it('arranges every scenario in the sandbox, in order', async () => {
    const { harness, arranged } = setUp(() => 1)
    await runScenarios(harness, scenarios)
    expect(arranged).toEqual(scenarios.map(({ state, fault }) => [state, fault]))
  })

  it('judges what the backend makes of each scenario', async () => {
    const findings = await runScenarios(setUp(() => 1).harness, scenarios)
    expect(findings).toContainEqual(
      expect.objectContaining({
        level: 'MUST',
        rule: '/register/search, if upstream sends error 3007 (not found user): the kit reads {"status":"nonMember","consentExpiresOn":null}',
        ok: false,
        found: '200, read as other data',
      }),
    )
  })

  it('allows a second call after errors that are retried', async () => {
    const { harness } = setUp((scenario) => (isRetried(scenario) ? 2 : 1))
    expect((await runScenarios(harness, scenarios)).at(-1)).toMatchObject({ level: 'MUST', ok: true })
  })

  it('finds a second call after any other response, and a third one', async () => {
    const { harness } = setUp((scenario) => (isRetried(scenario) ? 3 : 2))
    const { ok, found = '' } = (await runScenarios(harness, scenarios)).at(-1)!
    expect(ok).toBe(false)
    expect(found.split('; ')).toHaveLength(scenarios.length)
    expect(found).toContain('2 calls if upstream sends error 3006 (certificate)')
    expect(found).toContain('3 calls if upstream resets the connection')
  })
})
