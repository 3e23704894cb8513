import { expect, it } from 'vitest'
import type { Harness } from '../../../src/cli/check/harness.js'
import { numberRequests, runNumbers } from '../../../src/cli/check/run-numbers.js'
import { statusOfCode } from '../../../src/contract/error-status.js'
import { actionOfCode } from '../../../src/contract/error-table.js'
import { getCodeOfNumber } from '../../../src/contract/upstream-codes.js'
import { createCall, createExchange, createSandboxStub } from './exchanges.js'

/** A harness whose backend knows the numbers, but for what `spoil` says. */
function setUp(spoil: (number: number, path: string) => { code?: string; calls?: number } = () => ({})) {
  let number = 0
  let count = 0
  const harness: Harness = {
    sandbox: createSandboxStub(
      async (_, fault) => void (number = (JSON.parse(fault?.body ?? '{}') as { code: number }).code),
    ),
    async load({ path }) {
      count++
      const { code = respond(path), calls = 1 } = spoil(number, path)
      return { exchange: createProblem(code), calls: Array.from({ length: calls }, () => createCall(path)) }
    },
    loadAtOnce: async () => [],
    sendFresh: async () => createExchange(),
  }
  function respond(path: string): string {
    if (number === 3007 || (number === 3009 && path === '/consent/search')) return path
    return getCodeOfNumber(number) ?? 'not_available'
  }
  return { harness, countLoads: () => count }
}

function createProblem(code: string) {
  if (code === '/register/search') return createExchange({ body: { result: 'nonMember' } })
  if (code === '/consent/search') return createExchange({ body: { vtAccList: [] } })
  const status = statusOfCode[code as keyof typeof statusOfCode]
  return createExchange({ status, body: { status, code, action: actionOfCode[code as keyof typeof actionOfCode] } })
}

it('tries every number on both resources, and says in one finding each what they mean', async () => {
  const { harness, countLoads } = setUp()
  const findings = await runNumbers(harness)
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
  expect(countLoads()).toBe(numberRequests)
  expect(numberRequests).toBe(78)
  expect(findings.map(({ rule }) => rule)).toContain(
    '/consent/search, if upstream sends 3010, 3012, 3013, 4001, 5004, 5005, 5006, 5007: the kit reads account_unlinked',
  )
  expect(findings.map(({ rule }) => rule)).toContain(
    '/consent/search, if upstream sends 3007, 3009: the kit reads no error',
  )
  expect(findings.length).toBeLessThan(50)
})

it('names the numbers that are read as something else', async () => {
  const { harness } = setUp((number) => (number === 5005 || number === 5006 ? { code: 'not_available' } : {}))
  const broken = (await runNumbers(harness)).filter(({ ok }) => !ok)
  expect(broken.map(({ level, found }) => [level, found])).toEqual([
    ['MUST', '5005: 502 not_available, read as not_available; 5006: 502 not_available, read as not_available'],
    ['MUST', '5005: 502 not_available, read as not_available; 5006: 502 not_available, read as not_available'],
  ])
})

it('names the numbers that cost more calls than the error table allows', async () => {
  const { harness } = setUp((number) => (number === 3006 || number === 3004 ? { calls: 2 } : {}))
  expect((await runNumbers(harness)).filter(({ ok }) => !ok)).toMatchObject([
    { level: 'MUST', found: 'more for 3006, 3006' },
  ])
})
