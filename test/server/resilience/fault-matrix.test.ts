import { createServer } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSandbox, toNodeSandbox, type FaultRule } from '../../../src/sandbox/index.js'
import { koscomGateway, memoryStore } from '../../../src/server/index.js'
import { apiKey, createBackend, partner, paths, type PathName } from '../backend.js'

/** What the browser is told, and how many calls that cost. */
interface Outcome {
  status: number
  title: string
  code: string
  action: string
  retryAfter?: number
  calls: number
}

type Fault = Omit<FaultRule, 'path'>

interface Row {
  fault: Fault
  outcome: Outcome
  /** Where it holds for one of the two questions only. */
  only?: PathName
}

const [badGateway, unavailable, conflict] = [
  { status: 502, title: 'Bad Gateway' },
  { status: 503, title: 'Service Unavailable' },
  { status: 409, title: 'Conflict' },
]

const outcomes = {
  network: { ...badGateway, code: 'network', action: 'retry', calls: 2 },
  timeout: { status: 504, title: 'Gateway Timeout', code: 'timeout', action: 'retry', calls: 2 },
  unavailable: { ...unavailable, code: 'upstream_unavailable', action: 'retry', calls: 2 },
  firm: { ...unavailable, code: 'firm_unavailable', action: 'retry', calls: 1 },
  invalid: { ...badGateway, code: 'invalid_response', action: 'retry', calls: 1 },
  exhausted: { ...unavailable, code: 'quota_exhausted', action: 'wait', retryAfter: 75_600, calls: 1 },
  limited: { ...unavailable, code: 'rate_limited', action: 'wait', retryAfter: 10, calls: 1 },
  certificate: { ...conflict, code: 'certificate_required', action: 'registerCertificate', calls: 1 },
  unlinked: { ...conflict, code: 'account_unlinked', action: 'link', calls: 1 },
  consent: { ...conflict, code: 'consent_required', action: 'consent', calls: 1 },
  logIn: { ...conflict, code: 'portal_login_required', action: 'portalLogIn', calls: 1 },
  locked: { ...conflict, code: 'portal_locked', action: 'portalLogIn', calls: 1 },
  mismatch: { ...conflict, code: 'identity_mismatch', action: 'contactSupport', calls: 1 },
  notAvailable: { ...badGateway, code: 'not_available', action: 'contactSupport', calls: 1 },
} satisfies Record<string, Outcome>

function bare(outcome: Outcome, ...statuses: number[]): Row[] {
  const body = '{"message":"canary"}'
  return statuses.map((status) => ({ fault: { kind: 'reply', status, body }, outcome }))
}

function business(outcome: Outcome, ...codes: number[]): Row[] {
  return codes.map((code) => error(outcome, code))
}

function error(outcome: Outcome, code: number | string, more: Partial<Fault> & { category?: string } = {}): Row {
  const { category = 'op-exco', ...rest } = more
  const body = JSON.stringify({ category, code, message: 'canary', description: 'canary' })
  return { fault: { kind: 'reply', status: 500, body, ...rest }, outcome }
}

function answered(outcome: Outcome, ...bodies: string[]): Row[] {
  return bodies.map((body) => ({ fault: { kind: 'reply', body }, outcome }))
}

const used = { 'X-RateLimit-Remaining-Day': '0' }
const left = { 'X-RateLimit-Remaining-Day': '7' }

/** The error table of the domain facts: every status and number in it, and the sandbox's faults that are answers. */
const rows: Row[] = [
  ...bare(outcomes.unavailable, 408, 503, 500),
  ...[408, 500, 503].map((status): Row => ({ fault: { kind: 'reply', status }, outcome: outcomes.unavailable })),
  error(outcomes.unavailable, '3004'),
  ...business(outcomes.unavailable, 3004, 3005, 3999, 408, 500, 503),
  {
    fault: { kind: 'reply', status: 503, headers: { 'Retry-After': '7' } },
    outcome: { ...outcomes.unavailable, retryAfter: 7 },
  },
  ...business(outcomes.firm, 3600),
  error(outcomes.firm, 3600, { category: '키움증권' }),
  ...answered(
    outcomes.invalid,
    '',
    '<html>',
    '{"result":',
    'null',
    '[]',
    '"member"',
    '{"result":"perhaps","vtAccList":1}',
  ),
  ...answered(outcomes.notAvailable, '{"error":"canary"}', '{"code":"canary","result":"member","vtAccList":[]}'),
  { fault: { kind: 'html' }, outcome: outcomes.invalid },
  { fault: { kind: 'oversize' }, outcome: outcomes.invalid },
  { fault: { kind: 'redirect' }, outcome: outcomes.notAvailable },
  { fault: { kind: 'reply', status: 429, headers: used }, outcome: outcomes.exhausted },
  error(outcomes.exhausted, 429, { headers: used }),
  { fault: { kind: 'reply', status: 429, headers: left }, outcome: outcomes.limited },
  { fault: { kind: 'reply', status: 429, body: '{"message":"API rate limit exceeded"}' }, outcome: outcomes.limited },
  {
    fault: { kind: 'reply', status: 429, headers: { 'Retry-After': '30' } },
    outcome: { ...outcomes.limited, retryAfter: 30 },
  },
  error(outcomes.limited, 429),
  { ...error(outcomes.notAvailable, 3009), only: 'registration' },
  ...business(outcomes.certificate, 3006),
  error(outcomes.certificate, '3006'),
  error(outcomes.certificate, 3006, { status: 400 }),
  error(outcomes.certificate, 3006, { status: 200 }),
  ...business(outcomes.unlinked, 3010, 3012, 3013, 4001, 5004, 5005, 5006, 5007),
  ...business(outcomes.consent, 4006),
  ...business(outcomes.logIn, 2001, 2002, 2100),
  ...business(outcomes.locked, 2003),
  error(outcomes.locked, 2003, { status: 401, category: 'op-auth' }),
  ...business(outcomes.mismatch, 4000, 4002, 4003, 4004, 4005),
  ...[4000, 4001, 4006, 4400].map((code) => error(outcomes.notAvailable, code, { category: 'OAuth' })),
  ...bare(outcomes.notAvailable, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405, 406, 415, 418, 502, 504, 505),
  error(outcomes.notAvailable, 3007, { status: 302 }),
  ...business(outcomes.notAvailable, 3001, 3002, 3003, 3008, 3011),
  ...business(outcomes.notAvailable, 6001, 6002, 6003, 6004, 6005, 6006, 6007, 6008, 7000, 9999),
]

const names = Object.keys(paths) as PathName[]

interface Case extends Row {
  name: PathName
  when: 'cold' | 'after a cached answer'
}

/** Both questions, cold and after a cached answer; the title says it in one line. */
function spread(all: Row[]): (Case & { title: string })[] {
  return all.flatMap((row) =>
    names
      .filter((name) => (row.only ?? name) === name)
      .flatMap((name) =>
        (['cold', 'after a cached answer'] as const).map((when) => {
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

/** The problem and nothing else, the calls it cost, and a cached answer that stays. */
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

describe.concurrent('an answer of upstream', () => {
  it.each(spread(rows))('$title', async (one) => {
    const backend = createBackend()
    await prove(backend, one, () => backend.fault({ path: '*', ...one.fault }))
    expect(await backend.countCalls()).toBe(one.outcome.calls + (one.when === 'cold' ? 0 : 1))
  })

  it.each([
    { name: 'registration', code: 3007, answer: { result: 'nonMember' } },
    { name: 'virtualAccounts', code: 3007, answer: { vtAccList: [] } },
    { name: 'virtualAccounts', code: 3009, answer: { vtAccList: [] } },
  ] as const)('$code to $name is no error and replaces what was cached', async ({ name, code, answer }) => {
    const backend = createBackend()
    await backend.post(name)
    await backend.fault({ path: '*', ...error(outcomes.network, code).fault })
    for (const body of [{ fresh: true }, {}]) {
      const response = await backend.post(name, body)
      expect({ status: response.status, age: response.headers.get('Age') }).toEqual({ status: 200, age: null })
      expect(await response.json()).toEqual(answer)
    }
    expect(await backend.countCalls()).toBe(3)
  })
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
  const shared = { gateway, store: memoryStore(), secret: 's'.repeat(32) }
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

  it.each(spread([{ fault: { kind: 'reset' }, outcome: outcomes.network }]))('refused: $title', async (one) => {
    const { patient, stop } = await createRemote()
    await prove(patient, one, stop)
  })

  it.each(names)('that delays to %s within the limit is answered', async (name) => {
    const { patient, lay, getCalls } = await createRemote()
    await lay({ kind: 'delay', ms: 60 })
    expect((await patient.post(name)).status).toBe(200)
    expect(getCalls()).toBe(1)
  })
})
