import { registrationQuestion, virtualAccountsQuestion } from '../../contract/question.js'
import type { Persona } from '../personas/persona.js'
import type { GatewayAnswer } from './gateway-answer.js'
import { gatewayErrors } from './gateway-errors.js'

/** One of the gateway's two questions. */
export interface QuestionRoute {
  name: 'register' | 'consent'
  /** Below the base path. */
  path: string
  answer(persona: Persona): GatewayAnswer
}

/** The gateway's routes with what they say about a persona that no scripted error hides. */
export const questionRoutes: readonly QuestionRoute[] = [
  { name: 'register', path: registrationQuestion.path, answer: answerRegistration },
  { name: 'consent', path: virtualAccountsQuestion.path, answer: answerVirtualAccounts },
]

function answerRegistration({ member, commonTermsExpireDate }: Persona): GatewayAnswer {
  if (!member) return { status: 200, body: { result: 'nonMember' } }
  return { status: 200, body: { result: 'member', ...(commonTermsExpireDate !== null && { commonTermsExpireDate }) } }
}

function answerVirtualAccounts({ member, accounts, serviceTermsExpireDate }: Persona): GatewayAnswer {
  if (!member) return gatewayErrors.userNotFound
  return {
    status: 200,
    body: { vtAccList: accounts, ...(serviceTermsExpireDate !== null && { serviceTermsExpireDate }) },
  }
}
