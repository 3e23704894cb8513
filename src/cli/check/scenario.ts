import type { OnboardingErrorCode } from '../../contract/error-table.js'
import type { Question } from '../../contract/question.js'
import type { FaultRule } from '../../sandbox/index.js'
import { questionRoutes } from '../../sandbox/gateway/question-routes.js'
import { readMeaning, type Meaning } from './read-exchange.js'
import type { PersonaState } from './sandbox-control.js'

/** One thing that upstream may say, and the question it says it to. */
export interface Scenario {
  /** What upstream does. */
  title: string
  question: Question<unknown>
  state: PersonaState
  fault?: FaultRule
  /** What the backend has to tell where no reply of upstream could be read. */
  code?: OnboardingErrorCode
}

/** A member with two accounts, as the manual's own example has them. */
export const member: PersonaState = {
  member: true,
  accounts: [
    { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '주식투자용' },
    { comId: ' 00002', vtAccNo: '160657695589800099', vtAccAlias: '펀드투자용' },
  ],
  commonTermsExpireDate: '20991105',
  serviceTermsExpireDate: '20990813',
}

/** The sandbox's name of a question's path. */
export function getFaultPath({ name }: Question<unknown>): 'register' | 'consent' {
  return name === 'registration' ? 'register' : 'consent'
}

/** The persona is in this state, and upstream says so. */
export function inState(question: Question<unknown>, title: string, state: Partial<PersonaState>): Scenario {
  return { question, title, state: { ...member, ...state } }
}

/** Upstream replies with these very bytes. */
export function onReply(
  question: Question<unknown>,
  status: number,
  content: unknown,
  headers: Record<string, string> = {},
): Scenario {
  const body = typeof content === 'string' ? content : JSON.stringify(content)
  const shown = body.length > 60 ? `${body.slice(0, 57)}...` : body
  const title = `upstream replies ${[status, shown, ...Object.entries(headers).map((pair) => pair.join(': '))].join(' ')}`
  const fault: FaultRule = { path: getFaultPath(question), kind: 'reply', status, headers, body }
  return { question, title: title.trim(), state: member, fault }
}

/** Upstream sends one of its business errors. */
export function onError(question: Question<unknown>, code: number, message: string): Scenario {
  return {
    ...onReply(question, 500, { category: 'op-exco', code, message }),
    title: `upstream says ${code} (${message})`,
  }
}

/** Upstream's connection or reply is broken. */
export function onTrouble(
  question: Question<unknown>,
  kind: FaultRule['kind'],
  title: string,
  code: OnboardingErrorCode,
): Scenario {
  return { question, title, state: member, fault: { path: getFaultPath(question), kind }, code }
}

/** What the kit has to read from the backend: what it would read from upstream itself. */
export function getExpected({ question, state, fault, code }: Scenario): Meaning {
  if (code) return { code }
  return readMeaning(question, {
    headers: new Headers(fault?.headers),
    ...(fault ? getReply(fault) : getAnswer(question, state)),
  })
}

function getReply({ status = 200, body = '' }: FaultRule) {
  return { status, text: body }
}

function getAnswer(question: Question<unknown>, state: PersonaState) {
  const route = questionRoutes.find(({ path }) => path === question.path)
  const persona = { id: '', name: '', ci: '', shownName: '', description: '', issued: [], error: null, ...state }
  const { status = 0, body } = route?.answer(persona) ?? {}
  return { status, text: JSON.stringify(body) }
}
