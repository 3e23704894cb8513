import { registrationQuestion, virtualAccountsQuestion } from '../../contract/question.js'
import type { Drive } from './drive.js'
import { judge, type Finding } from './finding.js'
import { freshAdvice } from './judge-scenario.js'
import { tellExchange } from './read-exchange.js'
import { member } from './scenario.js'

/** Calls that {@link runCosts} makes to the endpoint. */
export const costCalls = 9

/** Does the backend ask about the right person, and what do repeated questions cost? Only the first finding where not. */
export async function runCosts(drive: Drive): Promise<Finding[]> {
  const { sandbox, ask } = drive
  await sandbox.arrange(member)
  const first = await findIdentity(drive)
  return first.ok ? [first, ...(await judgeRepeats(drive)), await judgeNonMember(drive)] : [first]

  async function findIdentity({ sandbox: { persona, origin } }: Drive): Promise<Finding> {
    const { calls, exchange } = await ask(registrationQuestion, true)
    const call = calls.at(-1)
    const rule = `upstream is asked about the session’s user, the persona ${persona.id}`
    const next = `Set your upstream’s base URL to ${origin}/v1/common/member, its key to the sandbox’s, and give the session of a user with the persona’s CI and korName (curl ${origin}/__sandbox/personas). {"fresh":true} has to ask upstream.`
    if (!call) return judge('MUST', rule, `the sandbox was not asked; the answer was ${tellExchange(exchange)}`, next)
    const isRight = call.persona === persona.id && call.status === 200
    const about = call.persona === null ? 'nobody it knows' : `"${call.persona}"`
    return judge(
      'MUST',
      rule,
      isRight ? null : `the sandbox was asked about ${about} and answered ${call.status}`,
      next,
    )
  }
}

async function judgeRepeats({ ask }: Drive): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const question of [registrationQuestion, virtualAccountsQuestion]) {
    await ask(question, true)
    const again = await ask(question, false)
    const fresh = await ask(question, true)
    const count = again.calls.length
    findings.push(
      judge(
        'SHOULD',
        `${question.path} asked twice costs one call`,
        count > 0 ? `${count} more` : null,
        'Keep a positive answer for some minutes, per person, in the session or a cache.',
      ),
      judge(
        'MUST',
        `${question.path} with {"fresh":true} asks upstream`,
        fresh.calls.length > 0 ? null : 'no call',
        freshAdvice,
      ),
    )
  }
  return findings
}

async function judgeNonMember({ sandbox, ask }: Drive): Promise<Finding> {
  await sandbox.arrange({ ...member, member: false })
  await ask(registrationQuestion, true)
  const { calls } = await ask(virtualAccountsQuestion, false)
  return judge(
    'SHOULD',
    'the accounts of somebody just found to be no member cost no call',
    calls.length > 0 ? `${calls.length} calls` : null,
    'Answer {"vtAccList":[]} for a second or two after you learned "nonMember", and drop a list you kept.',
  )
}
