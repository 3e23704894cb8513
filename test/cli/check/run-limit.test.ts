import { expect, it } from 'vitest'
import type { Exchange } from '../../../src/cli/check/exchange.js'
import type { Harness } from '../../../src/cli/check/harness.js'
import { limitRequests, runLimit } from '../../../src/cli/check/run-limit.js'
import { createCall, createExchange } from './exchanges.js'

/** A harness whose backend refuses from the request of this number on. */
function setUp(firstRefused: number, refusal: Exchange, plainCalls = 0) {
  let sent = 0
  const harness: Harness = {
    sandbox: {
      origin: 'http://127.0.0.1:4010',
      persona: { id: 'hong', name: '홍길동', ci: 'ci' },
      arrange: async () => {},
      listCalls: async () => [],
      reset: async () => {},
    },
    load: async () => (
      sent++,
      { exchange: createExchange(), calls: Array.from({ length: plainCalls }, () => createCall()) }
    ),
    loadAtOnce: async () => [],
    sendFresh: async () => (++sent >= firstRefused ? refusal : createExchange()),
  }
  return { harness, countSent: () => sent }
}

const refusal = createExchange({ status: 429, body: { code: 'too_many_checks' }, headers: { 'Retry-After': '7' } })
const broken = async (harness: Harness) => (await runLimit(harness)).findings.filter(({ ok }) => !ok)

it('is content with a limit that says when to come back, and sends no more requests', async () => {
  const { harness, countSent } = setUp(5, refusal)
  expect(await runLimit(harness)).toMatchObject({ findings: [{ ok: true }, { ok: true }], retryAfter: 7 })
  expect(countSent()).toBe(6)
})

it('finds that there is no limit, with no more requests than announced', async () => {
  const { harness, countSent } = setUp(Infinity, refusal)
  expect(await runLimit(harness)).toMatchObject({
    findings: [{ level: 'SHOULD', found: 'never refused' }],
    retryAfter: null,
  })
  expect(countSent()).toBeLessThanOrEqual(limitRequests)
})

it('finds a limit that does not say when to come back, and plain requests that go upstream over it', async () => {
  const silent = createExchange({ status: 429, body: { code: 'too_many_checks' } })
  expect(await broken(setUp(1, silent).harness)).toMatchObject([{ level: 'SHOULD', found: '429 too_many_checks' }])
  expect(await broken(setUp(1, refusal, 1).harness)).toMatchObject([{ level: 'SHOULD', found: '1 calls' }])
})
