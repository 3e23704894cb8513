import { describe, expect, it } from 'vitest'
import type { Harness } from '../../../src/cli/check/harness.js'
import { costRequests, runCosts } from '../../../src/cli/check/run-costs.js'
import type { PersonaState } from '../../../src/cli/check/sandbox-control.js'
import type { LoggedRequest } from '../../../src/sandbox/index.js'
import { createCall, createExchange } from './exchanges.js'

interface Load {
  path: string
  fresh: boolean
  isMember: boolean
}

/** A harness whose loads cost the calls that `getCalls` says. */
function setUp(getCalls: (load: Load) => LoggedRequest[], joined: LoggedRequest[] = [createCall()]) {
  const loads: Load[] = []
  let atOnce = 0
  let state: PersonaState | undefined
  const harness: Harness = {
    sandbox: {
      origin: 'http://127.0.0.1:4010',
      persona: { id: 'hong', name: '홍길동', ci: 'ci' },
      arrange: async (next) => void (state = next),
      listCalls: async () => [],
      reset: async () => {},
    },
    async load({ path }, fresh) {
      const load = { path, fresh, isMember: state?.member ?? false }
      loads.push(load)
      return { exchange: createExchange({ request: { path } }), calls: getCalls(load) }
    },
    async loadAtOnce({ path }, count) {
      atOnce += count
      return Array.from({ length: count }, () => ({ exchange: createExchange({ request: { path } }), calls: joined }))
    },
    sendFresh: async () => createExchange(),
  }
  return { harness, loads, countAtOnce: () => atOnce }
}

async function listBroken(getCalls: (load: Load) => LoggedRequest[], joined?: LoggedRequest[]) {
  const findings = await runCosts(setUp(getCalls, joined).harness)
  return findings.filter(({ ok }) => !ok).map(({ level, rule, found }) => `${level} ${rule}: ${found}`)
}

const callsIfFresh = ({ fresh, path }: Load) => (fresh ? [createCall(path)] : [])

describe('runCosts', () => {
  it('finds nothing broken if only fresh requests cost a call', async () => {
    expect(await listBroken(callsIfFresh)).toEqual([])
  })

  it('finds simultaneous requests that cost more than one call, or none', async () => {
    expect(await listBroken(callsIfFresh, [createCall(), createCall()])).toEqual([
      'SHOULD 5 simultaneous requests for /register/search of one person cost one call: 2 calls',
      'SHOULD 5 simultaneous requests for /consent/search of one person cost one call: 2 calls',
    ])
    expect(await listBroken(callsIfFresh, [])).toHaveLength(2)
  })

  it('sends as many requests as announced', async () => {
    const { harness, loads, countAtOnce } = setUp(callsIfFresh)
    await runCosts(harness)
    expect(loads.length + countAtOnce()).toBe(costRequests)
  })

  it.each([
    ['no call', [], 'the sandbox was not called; the response was 200'],
    ['another persona', [createCall('', 'many')], 'the sandbox was called for "many" and returned 200'],
    ['an unknown person', [createCall('', null)], 'the sandbox was called for nobody it knows and returned 200'],
    ['a refused call', [createCall('', 'hong', 401)], 'the sandbox was called for "hong" and returned 401'],
  ])('stops after the first finding with %s', async (_, calls, found) => {
    const { harness, loads } = setUp(() => calls)
    expect(await runCosts(harness)).toMatchObject([{ level: 'MUST', ok: false, found }])
    expect(loads).toHaveLength(1)
  })

  it('finds a backend without a cache', async () => {
    expect(await listBroken(({ path }) => [createCall(path)])).toEqual([
      'SHOULD loading /register/search twice costs one call: 1 more',
      'SHOULD loading /consent/search twice costs one call: 1 more',
      'SHOULD loading the accounts of a known non-member costs no call: 1 calls',
    ])
  })

  it('finds a cache that fresh requests do not skip', async () => {
    expect(await listBroken((load) => (load.path === '/consent/search' ? [] : callsIfFresh(load)))).toEqual([
      'MUST /consent/search with {"fresh":true} calls upstream: no call',
    ])
  })

  it('finds a call for the accounts of a known non-member', async () => {
    expect(await listBroken((load) => (load.isMember ? callsIfFresh(load) : [createCall(load.path)]))).toEqual([
      'SHOULD loading the accounts of a known non-member costs no call: 1 calls',
    ])
  })
})
