import type { Partner } from '../../contract/person.js'
import type { Persona } from '../personas/persona.js'
import type { SandboxState } from '../sandbox-state.js'
import type { GatewayAnswer } from './gateway-answer.js'
import { gatewayErrors } from './gateway-errors.js'
import type { QuestionRoute } from './question-routes.js'
import type { UpstreamRequest } from './upstream-request.js'

/** Who the gateway lets in. */
export interface GatewayAccess {
  apiKey: string
  partner?: Partner | undefined
}

/** A question as it reached the gateway; `request` is null where the body was no JSON. */
export interface AskedQuestion {
  route: QuestionRoute
  headers: Headers
  request: UpstreamRequest | null
  persona: Persona | undefined
}

/** The gateway's answer when no fault is in its way: key, then quota, then the question itself. */
export function answerQuestion(asked: AskedQuestion, access: GatewayAccess, state: SandboxState): GatewayAnswer {
  const key = asked.headers.get('apikey')
  if (!key) return gatewayErrors.noKey
  if (key !== access.apiKey) return gatewayErrors.wrongKey
  const answer = state.quota.take() ? answerRequest(asked, access) : gatewayErrors.quotaUsedUp
  const { limit, remaining } = state.quota.level()
  const headers = { 'X-RateLimit-Limit-Day': String(limit), 'X-RateLimit-Remaining-Day': String(remaining) }
  return { ...answer, headers }
}

function answerRequest({ route, headers, request, persona }: AskedQuestion, access: GatewayAccess): GatewayAnswer {
  if (!isJson(headers)) return gatewayErrors.unsupportedMediaType
  if (!request) return gatewayErrors.badRequest
  if (Object.values(request).includes(null)) return gatewayErrors.fieldMissing
  if (!isAdmitted(request, access)) return gatewayErrors.forbidden
  if (!persona || persona.error === 3007) return gatewayErrors.userNotFound
  if (persona.name !== request.korName) return gatewayErrors.nameMismatch
  return persona.error === 2003 ? gatewayErrors.accountLocked : route.answer(persona)
}

function isAdmitted({ comId, srvId }: UpstreamRequest, { partner }: GatewayAccess): boolean {
  return !partner || (partner.comId === comId && partner.srvId === srvId)
}

function isJson(headers: Headers): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type')?.trim() ?? '')
}
