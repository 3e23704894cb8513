import { parseVirtualAccounts } from '../../contract/virtual-accounts.js'
import type { FaultRule } from '../../sandbox/index.js'
import { fetchPeer } from './fetch-peer.js'
import { judge, type Finding } from './finding.js'
import type { PersonaState, SandboxControl } from './sandbox-control.js'
import { member } from './scenario.js'

/** Where the host takes the choice of an account, and how. */
export interface VerifyTarget {
  url: string
  /** Name of the form field that holds the id. */
  field: string
  session: Headers
}

interface VerifyCase {
  rule: string
  isTaken: boolean
  id?: string
  state?: PersonaState
  fault?: FaultRule
}

const [own = ''] = parseVirtualAccounts({ vtAccList: member.accounts }).accounts.map(({ id }) => id)

const cases: VerifyCase[] = [
  { rule: 'takes an account of the user', isTaken: true },
  { rule: 'refuses an account that is not the user’s', isTaken: false, id: '00002.999999999999999999.forged' },
  { rule: 'refuses an empty choice', isTaken: false, id: '' },
  { rule: 'refuses an account that was unlinked a moment ago', isTaken: false, state: { ...member, accounts: [] } },
  {
    rule: 'refuses if the consent for this service is over',
    isTaken: false,
    state: { ...member, serviceTermsExpireDate: '20200101' },
  },
  {
    rule: 'refuses if the platform-wide consent is over',
    isTaken: false,
    state: { ...member, commonTermsExpireDate: '20200101' },
  },
  {
    rule: 'refuses if upstream cannot be called',
    isTaken: false,
    fault: { path: '*', kind: 'reply', status: 503, body: '' },
  },
  { rule: 'takes an account of the user again', isTaken: true },
]

const next =
  'Call upstream for both resources before money or data depend on a choice, with calls of their own, and go on only if the account is there and no consent is over. An error means that you cannot know: decide nothing.'

const nextOfRefusal =
  "Your form refused before it called upstream. If it compares the origin of your page, give it: --header 'Origin: https://app.example'. If its session is another one, give that."

/** Submits choices to the host's own form, and sees which of them it takes. */
export async function runVerify(target: VerifyTarget, sandbox: SandboxControl): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { rule, isTaken, id = own, state = member, fault } of cases) {
    await sandbox.arrange(state, fault)
    const before = (await sandbox.listCalls()).length
    const status = await submit(target, id)
    const calls = (await sandbox.listCalls()).length - before
    const isRight = isTaken ? status >= 200 && status < 400 : status >= 400
    const isGuess = isTaken && calls === 0
    const found = isGuess ? `${status} without a call` : `${status || 'no response'}`
    findings.push(
      judge('MUST', `the form ${rule}`, isRight && !isGuess ? null : found, isGuess && !isRight ? nextOfRefusal : next),
    )
  }
  return findings
}

async function submit({ url, field, session }: VerifyTarget, id: string): Promise<number> {
  const headers = new Headers(session)
  if (!headers.has('Origin')) headers.set('Origin', new URL(url).origin)
  headers.set('Content-Type', 'application/x-www-form-urlencoded')
  const body = new URLSearchParams({ [field]: id }).toString()
  const response = await fetchPeer(url, { method: 'POST', headers, body }).catch(() => ({ status: 0 }))
  return response.status
}
