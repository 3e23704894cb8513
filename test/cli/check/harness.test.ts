import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../../src/cli/check/endpoint.js'
import { CheckStopped } from '../../../src/cli/check/check-stopped.js'
import { createHarness } from '../../../src/cli/check/harness.js'
import type { SandboxControl } from '../../../src/cli/check/sandbox-control.js'
import { registrationResource } from '../../../src/contract/resources.js'
import { createCall, createExchange } from './exchanges.js'

/** A harness whose backend sends these bodies, one for each request, and makes these calls for each. */
function setUp(bodies: object[], callsPerRequest = [createCall()], status = 200) {
  const sent: unknown[] = []
  const logged = [createCall()]
  const endpoint: Endpoint = {
    exchanges: [],
    async send(request) {
      logged.push(...callsPerRequest)
      const body = bodies[sent.push([request.path, request.body]) - 1]
      return createExchange({ request, body, status })
    },
  }
  const sandbox: SandboxControl = {
    origin: 'http://127.0.0.1:4010',
    persona: { id: 'hong', name: '홍길동', ci: 'ci' },
    arrange: async () => {},
    listCalls: async () => [...logged],
    reset: async () => {},
  }
  return { harness: createHarness(endpoint, sandbox), sent }
}

const refused = () => setUp([{ code: 'too_many_checks' }], [], 429).harness

describe('a load by the harness', () => {
  it.each([
    [false, '{}'],
    [true, '{"fresh":true}'],
  ])('sends the body for fresh=%s', async (fresh, body) => {
    const { harness, sent } = setUp([{ result: 'member' }])
    await harness.load(registrationResource, fresh)
    expect(sent).toEqual([['/register/search', body]])
  })

  it('stops the check if a limit per person refuses, unless that may be', async () => {
    await expect(refused().load(registrationResource, true)).rejects.toThrow(CheckStopped)
    await expect(refused().load(registrationResource, true)).rejects.toThrow('IEUM_LIMIT_CALL_BURST=400')
    const allowed = await refused().load(registrationResource, false, { mayBeLimited: true })
    expect(allowed.exchange.status).toBe(429)
  })

  it('takes 429 of upstream itself for no limit', async () => {
    const { harness } = setUp([{ message: 'API rate limit exceeded' }], [createCall()], 429)
    expect((await harness.load(registrationResource, true)).exchange.status).toBe(429)
  })

  it('sends several at once, and counts their calls together', async () => {
    const { harness, sent } = setUp([{}, {}, {}])
    const results = await harness.loadAtOnce(registrationResource, 3)
    expect(sent).toHaveLength(3)
    expect(results.map(({ calls }) => calls.length)).toEqual([3, 3, 3])
  })

  it('returns only the new upstream calls for its own resource', async () => {
    const { harness } = setUp([{}], [createCall('/register/search', 'many'), createCall('/consent/search')])
    const { calls } = await harness.load(registrationResource, false)
    expect(calls).toEqual([createCall('/register/search', 'many')])
  })
})
