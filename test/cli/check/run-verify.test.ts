import { expect, it } from 'vitest'
import type { PersonaState, SandboxControl } from '../../../src/cli/check/sandbox-control.js'
import { runVerify } from '../../../src/cli/check/run-verify.js'
import { member } from '../../../src/cli/check/scenario.js'
import type { FaultRule, LoggedRequest } from '../../../src/sandbox/index.js'
import { listen, readBody } from '../../support/http-server.js'
import { createCall } from './exchanges.js'

const own = '00002.160657695589800099.주식투자용'

interface Upstream {
  state: PersonaState
  fault: FaultRule | undefined
}

/** Checks a form whose host decides by `decide`, after as many calls as it says. */
async function check(
  decide: (id: string, upstream: Upstream) => { status: number; calls?: number; location?: string },
) {
  let upstream: Upstream = { state: member, fault: undefined }
  const calls: LoggedRequest[] = []
  const origins: (string | undefined)[] = []
  const url = await listen(async (req, res) => {
    origins.push(req.headers.origin)
    const id = new URLSearchParams(await readBody(req)).get('choice') ?? ''
    const { status, calls: count = 2, location } = decide(id, upstream)
    for (let call = 0; call < count; call++) calls.push(createCall())
    res.writeHead(status, location === undefined ? {} : { Location: location }).end()
  })
  const sandbox: SandboxControl = {
    origin: 'http://127.0.0.1:4010',
    persona: { id: 'hong', name: '홍길동', ci: 'ci' },
    arrange: async (state, fault) => void (upstream = { state, fault }),
    listCalls: async () => [...calls],
    reset: async () => {},
  }
  const findings = await runVerify(
    { url: `${url}/orders`, field: 'choice', session: new Headers({ Cookie: 'a=1' }) },
    sandbox,
  )
  expect(origins).toEqual(Array.from(origins, () => url))
  return findings.filter(({ ok }) => !ok)
}

const describeAll = (findings: Awaited<ReturnType<typeof check>>) =>
  findings.map(({ rule, found }) => `${rule}: ${found}`)

function decideRightly(id: string, { state, fault }: Upstream) {
  const isOver = [state.commonTermsExpireDate, state.serviceTermsExpireDate].some((day) => Number(day) < 20_260_101)
  if (fault) return { status: 503 }
  return { status: id === own && state.accounts.length > 0 && !isOver ? 303 : 403 }
}

it('finds nothing wrong with a form that calls upstream each time', async () => {
  expect(await check(decideRightly)).toEqual([])
})

/** Post, redirect, get. */
const redirectRightly = (refused: string) => (id: string, upstream: Upstream) => {
  const isTaken = decideRightly(id, upstream).status === 303
  return { status: 303, location: isTaken ? '/orders/1' : refused }
}

it.each(['/orders/new?error', '/orders/1?error', 'http://127.0.0.1/login'])(
  'finds nothing wrong with a form that redirects a refusal to %s',
  async (refused) => {
    expect(await check(redirectRightly(refused))).toEqual([])
  },
)

it('cannot see a refusal that redirects where a taken choice does, and says what to return', async () => {
  const findings = await check(redirectRightly('/orders/1'))
  expect(findings).toHaveLength(6)
  expect(findings[0]).toMatchObject({ found: 'the same 303 as for a taken one' })
  expect(findings[0]?.next).toContain('Return 403')
})

it('finds a form that takes everything and gives each order an address of its own', async () => {
  let order = 0
  const findings = await check(() => ({ status: 303, location: `/orders/${++order}` }))
  expect(findings.map(({ found }) => found)).toEqual(Array.from({ length: 6 }, () => 'the same 303 as for a taken one'))
})

it('stops with one sentence if the form does not respond', async () => {
  const sandbox = { arrange: async () => {}, listCalls: async () => [] } as unknown as SandboxControl
  const form = { url: 'http://127.0.0.1:1/orders', field: 'account', session: new Headers() }
  await expect(runVerify(form, sandbox)).rejects.toThrow('The form does not respond. Is your app running')
})

it.each<[string, Parameters<typeof check>[0], string[]]>([
  [
    'takes everything',
    () => ({ status: 200 }),
    [
      'refuses an account that is not the user’s: 200',
      'refuses an empty choice: 200',
      'refuses an account that was unlinked a moment ago: 200',
      'refuses if the consent for this service is over: 200',
      'refuses if the platform-wide consent is over: 200',
      'refuses if upstream cannot be called: 200',
    ],
  ],
  [
    'refuses everything',
    () => ({ status: 403 }),
    ['takes an account of the user: 403', 'takes an account of the user again: 403'],
  ],
  [
    'believes a cache',
    (id, upstream) => ({ ...decideRightly(id, upstream), calls: 0 }),
    ['takes an account of the user: 303 without a call', 'takes an account of the user again: 303 without a call'],
  ],
  [
    'goes on if upstream is down',
    (id, upstream) => (upstream.fault ? { status: 200 } : decideRightly(id, upstream)),
    ['refuses if upstream cannot be called: 200'],
  ],
])('finds what is wrong with a form that %s', async (_, host, rules) => {
  expect(describeAll(await check(host))).toEqual(rules.map((rule) => `the form ${rule}`))
})

it('says what a form may be missing that refuses before it calls upstream', async () => {
  const [finding] = await check((id, upstream) => ({ ...decideRightly(id, upstream), status: 403, calls: 0 }))
  expect(finding).toMatchObject({ found: '403 without a call' })
  expect(finding?.next).toContain("--header 'Origin: https://app.example'")
})
