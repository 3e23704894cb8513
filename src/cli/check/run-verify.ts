import { parseVirtualAccounts } from '../../contract/virtual-accounts.js'
import type { FaultRule } from '../../sandbox/index.js'
import { isRedirect } from '../../contract/is-redirect.js'
import { CheckStopped } from './check-stopped.js'
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

const formStopped = 'The form does not respond. Is your app running, and is --verify the URL that takes the choice?'

const nextOfRefusal =
  "Your form refused before it called upstream. If it compares the origin of your page, give it: --header 'Origin: https://app.example'. If its session is another one, give that."

const nextOfSameRedirect =
  'Return 403 for a refusal, or redirect it elsewhere than a choice that you took: only then can anybody see the difference.'

/** Submits choices to the host's own form, and sees which of them it takes. Throws {@link CheckStopped} if nothing responds. */
export async function runVerify(target: VerifyTarget, sandbox: SandboxControl): Promise<Finding[]> {
  const submissions: Submission[] = []
  for (const { id = own, state = member, fault } of cases) {
    await sandbox.arrange(state, fault)
    const before = (await sandbox.listCalls()).length
    const response = await submit(target, id)
    if (response.status === 0 && submissions.length === 0) throw new CheckStopped(formStopped)
    submissions.push({ ...response, calls: (await sandbox.listCalls()).length - before })
  }
  const taken = submissions.filter((_, index) => cases[index]?.isTaken)
  return submissions.map((seen, index) => judgeCase(cases[index]!, seen, taken))
}

function judgeCase({ rule, isTaken }: VerifyCase, seen: Submission, taken: readonly Submission[]): Finding {
  return isTaken ? judgeTaken(rule, seen) : judgeRefused(rule, seen, taken)
}

function judgeTaken(rule: string, { status, calls }: Submission): Finding {
  const isRight = status >= 200 && status < 400
  const isGuess = calls === 0
  const found = isGuess ? `${status} without a call` : `${status || 'no response'}`
  return judge(
    'MUST',
    `the form ${rule}`,
    isRight && !isGuess ? null : found,
    isGuess && !isRight ? nextOfRefusal : next,
  )
}

/** A refusal has a status from 400, or redirects elsewhere than every choice that was taken. */
function judgeRefused(rule: string, { status, location }: Submission, taken: readonly Submission[]): Finding {
  const isKnown = new Set(taken.map((one) => one.location)).size === 1
  const isElsewhere = isRedirect(status) && location !== '' && taken.every((one) => one.location !== location)
  const isRefused = status >= 400 || (isKnown && isElsewhere)
  const isSame = isRedirect(status) && status > 0 && taken.some((one) => one.status === status)
  const found = isSame ? `the same ${status} as for a taken one` : `${status || 'no response'}`
  return judge('MUST', `the form ${rule}`, isRefused ? null : found, isSame ? nextOfSameRedirect : next)
}

/** What the form did with a choice. */
interface Submission {
  /** 0 if no response arrived. */
  status: number
  /** Path and query to which it redirects, without what is new each time; empty if it does not. */
  location: string
  /** Calls upstream that it cost. */
  calls: number
}

async function submit({ url, field, session }: VerifyTarget, id: string): Promise<Omit<Submission, 'calls'>> {
  const headers = new Headers(session)
  if (!headers.has('Origin')) headers.set('Origin', new URL(url).origin)
  headers.set('Content-Type', 'application/x-www-form-urlencoded')
  const body = new URLSearchParams({ [field]: id }).toString()
  const response = await fetchPeer(url, { method: 'POST', headers, body }).catch(() => null)
  return { status: response?.status ?? 0, location: readLocation(response?.headers.get('Location') ?? '', url) }
}

/** A part with a digit may be the number of an order, which is another one each time. */
function readLocation(location: string, url: string): string {
  if (location === '' || !URL.canParse(location, url)) return ''
  const { pathname, search } = new URL(location, url)
  return (pathname + search).replaceAll(/[^/?&=]*\d[^/?&=]*/g, '#')
}
