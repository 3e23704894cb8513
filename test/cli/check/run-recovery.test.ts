import { expect, it } from 'vitest'
import type { Harness } from '../../../src/cli/check/harness.js'
import { recoveryRequests, runRecovery } from '../../../src/cli/check/run-recovery.js'
import { createExchange, createSandboxStub } from './exchanges.js'

/** A harness whose backend gives upstream's last error to plain requests if it keeps errors. */
function setUp(keepsErrors: boolean) {
  let isDown = false
  let lastStatus = 200
  let count = 0
  const harness: Harness = {
    sandbox: createSandboxStub(async (_, fault) => void (isDown = fault !== undefined)),
    async load(_, fresh) {
      count++
      if (fresh || !keepsErrors) lastStatus = isDown ? 503 : 200
      return { exchange: createExchange({ status: lastStatus }), calls: [] }
    },
    loadAtOnce: async () => [],
    sendFresh: async () => createExchange(),
  }
  return { harness, countLoads: () => count }
}

it('finds nothing if a plain request gets data after an outage, with as many requests as announced', async () => {
  const { harness, countLoads } = setUp(false)
  expect((await runRecovery(harness)).filter(({ ok }) => !ok)).toEqual([])
  expect(countLoads()).toBe(recoveryRequests)
})

it('finds an error that is kept after the outage, on each path', async () => {
  const broken = (await runRecovery(setUp(true).harness)).map(({ level, rule, found }) => `${level} ${rule}: ${found}`)
  expect(broken).toEqual([
    'MUST /register/search returns 200 to a plain request after an outage: 503',
    'MUST /consent/search returns 200 to a plain request after an outage: 503',
  ])
})
