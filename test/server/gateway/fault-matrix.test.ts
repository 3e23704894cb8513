import { createServer } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSandbox, toNodeSandbox } from '../../../src/sandbox/index.js'
import { koscomGateway, memoryStore } from '../../../src/server/index.js'
import { apiKey, createBackend, partner, paths, type ResourceName } from '../backend.js'
import { error, outcomes, rows, type Fault, type Row } from './fault-rows.js'

const names = Object.keys(paths) as ResourceName[]

interface Case extends Row {
  name: ResourceName
  when: 'cold' | 'with cached data'
}

/** Both resources, cold and with cached data; the title says it in one line. */
function spread(all: Row[]): (Case & { title: string })[] {
  return all.flatMap((row) =>
    names
      .filter((name) => (row.only ?? name) === name)
      .flatMap((name) =>
        (['cold', 'with cached data'] as const).map((when) => {
          const { kind, status = '', headers = '', body = '' } = row.fault
          const title = [
            kind,
            status,
            headers && JSON.stringify(headers),
            body,
            'to',
            name,
            when,
            'is',
            row.outcome.code,
          ]
          return { ...row, name, when, title: title.filter(Boolean).join(' ') }
        }),
      ),
  )
}

type Backend = ReturnType<typeof createBackend>

/** The problem and nothing else, the calls it cost, and the cached data that stay. */
async function prove(
  backend: Backend,
  { name, when, outcome }: Case,
  lay: () => unknown,
  warm = backend,
): Promise<void> {
  const { calls, ...said } = outcome
  const cached = when === 'cold' ? null : await (await warm.post(name)).json()
  const before = backend.health().counters.upstreamCalls
  await lay()
  const response = await backend.post(name, cached ? { fresh: true } : {})
  expect(response.headers.get('Retry-After')).toBe(said.retryAfter ? String(said.retryAfter) : null)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(response.status).toBe(said.status)
  const requestId = expect.stringMatching(/^req-[a-z0-9]{16}$/)
  expect(await response.json()).toEqual({ type: 'about:blank', ...said, requestId })
  expect(JSON.stringify(backend.lines)).not.toContain('canary')
  if (cached) {
    const again = await backend.post(name)
    expect({ age: again.headers.get('Age'), body: await again.json() }).toEqual({ age: '0', body: cached })
  }
  expect(backend.health().counters.upstreamCalls - before).toBe(calls)
}

describe.concurrent('a response of upstream', () => {
  it.each(spread(rows))('$title', async (one) => {
    const backend = createBackend()
    await prove(backend, one, () => backend.layFault({ path: '*', ...one.fault }))
    expect(await backend.countUpstreamCalls()).toBe(one.outcome.calls + (one.when === 'cold' ? 0 : 1))
  })

  it.each([
    { name: 'registration', code: 3007, negative: { result: 'nonMember' } },
    { name: 'virtualAccounts', code: 3007, negative: { vtAccList: [] } },
    { name: 'virtualAccounts', code: 3009, negative: { vtAccList: [] } },
  ] as const)(
    'takes $code for $name as a negative result and replaces the cached one',
    async ({ name, code, negative }) => {
      const backend = createBackend()
      await backend.post(name)
      await backend.layFault({ path: '*', ...error(outcomes.network, code).fault })
      for (const body of [{ fresh: true }, {}]) {
        const response = await backend.post(name, body)
        expect({ status: response.status, age: response.headers.get('Age') }).toEqual({ status: 200, age: null })
        expect(await response.json()).toEqual({ ...negative, today: '20260115' })
      }
      expect(await backend.countUpstreamCalls()).toBe(3)
    },
  )
})

/** A sandbox behind a real socket, a backend that waits briefly and one on the same store that waits long. */
async function createRemote() {
  const sandbox = createSandbox({ apiKey })
  const serve = toNodeSandbox(sandbox)
  let calls = 0
  const server = createServer((req, res) => {
    calls++
    serve(req, res)
  })
  const stop = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(() => void stop())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const gateway = koscomGateway({ apiKey, partner, baseUrl: `http://127.0.0.1:${port}/v1/common/member` })
  const shared = { gateway, store: memoryStore(), secret: 'Zr7uQ2mXk9TfB4wLs1HvNc6JdYp8GeAo' }
  return {
    patient: createBackend(shared),
    hasty: createBackend({ ...shared, limits: { retryDelayMs: 0, attemptMs: 100 } }),
    lay: (fault: Fault) => {
      const body = JSON.stringify({ path: '*', ...fault })
      return sandbox.control(new Request('http://localhost/__sandbox/faults', { method: 'POST', body }), '127.0.0.1')
    },
    stop,
    getCalls: () => calls,
  }
}

describe.concurrent('a connection', () => {
  const broken: Row[] = [
    { fault: { kind: 'delay', ms: 5000 }, outcome: outcomes.timeout },
    { fault: { kind: 'stall' }, outcome: outcomes.timeout },
    { fault: { kind: 'stallBody' }, outcome: outcomes.timeout },
    { fault: { kind: 'stallBody', status: 500 }, outcome: outcomes.timeout },
    { fault: { kind: 'reset' }, outcome: outcomes.network },
    { fault: { kind: 'truncate' }, outcome: outcomes.network },
    { fault: { kind: 'truncate', status: 503 }, outcome: outcomes.network },
    { fault: { kind: 'html' }, outcome: outcomes.invalid },
    { fault: { kind: 'oversize' }, outcome: outcomes.invalid },
    { fault: { kind: 'redirect' }, outcome: outcomes.notAvailable },
    { fault: { kind: 'redirect', status: 307 }, outcome: outcomes.notAvailable },
    { fault: { kind: 'reply', status: 503 }, outcome: outcomes.unavailable },
    { fault: { kind: 'reply', status: 304 }, outcome: outcomes.notAvailable },
  ]

  it.each(spread(broken))('$title', async (one) => {
    const { hasty, patient, lay, getCalls } = await createRemote()
    const isTimed = one.outcome.code === 'timeout'
    await prove(isTimed ? hasty : patient, one, () => lay(one.fault), patient)
    const reached = one.outcome.calls + (one.when === 'cold' ? 0 : 1)
    // On a busy machine an attempt may be over before it has reached anybody.
    if (isTimed) expect(getCalls()).toBeLessThanOrEqual(reached)
    else expect(getCalls()).toBe(reached)
  })

  it.each(spread([{ fault: { kind: 'reset' }, outcome: outcomes.network }]))(
    'of a refused connection: $title',
    async (one) => {
      const { patient, stop } = await createRemote()
      await prove(patient, one, stop)
    },
  )

  it.each(names)('serves %s if upstream is slow but within the limit', async (name) => {
    const { patient, lay, getCalls } = await createRemote()
    await lay({ kind: 'delay', ms: 60 })
    expect((await patient.post(name)).status).toBe(200)
    expect(getCalls()).toBe(1)
  })
})
