import type { Partner } from '../../contract/person.js'
import type { Persona } from '../personas/persona.js'
import type { SandboxState } from '../sandbox-state.js'
import type { GatewayResponse } from './gateway-response.js'
import { gatewayErrors } from './gateway-errors.js'
import type { ResourceRoute } from './resource-routes.js'
import type { UpstreamRequest } from './upstream-request.js'

/** The API key and the partner that the gateway accepts. */
export interface GatewayAccess {
  apiKey: string
  partner?: Partner | undefined
}

/** A request for a resource. `key` is null if there is none, `body` is null if it was no JSON, `persona` is undefined if no persona has its CI. */
export interface ResourceRequest {
  route: ResourceRoute
  key: string | null
  headers: Headers
  body: UpstreamRequest | null
  persona: Persona | undefined
}

/** The gateway's response if no fault replaces it. The key is checked first, then the quota, then the request itself. */
export function respond(request: ResourceRequest, access: GatewayAccess, state: SandboxState): GatewayResponse {
  const { key } = request
  if (!key) return gatewayErrors.noKey
  if (key !== access.apiKey) return gatewayErrors.wrongKey
  const response = state.quota.take() ? respondWithinQuota(request, access) : gatewayErrors.quotaUsedUp
  const { limit, remaining } = state.quota.getLevel()
  const headers = { 'X-RateLimit-Limit-Day': String(limit), 'X-RateLimit-Remaining-Day': String(remaining) }
  return { ...response, headers }
}

function respondWithinQuota(
  { route, headers, body, persona }: ResourceRequest,
  access: GatewayAccess,
): GatewayResponse {
  if (!isJson(headers)) return gatewayErrors.unsupportedMediaType
  if (!body) return gatewayErrors.brokenJson
  if (Object.values(body).includes(null)) return gatewayErrors.fieldMissing
  if (!isPartnerAllowed(body, access)) return gatewayErrors.forbidden
  if (!persona || persona.error === 3007) return gatewayErrors.userNotFound
  if (persona.name !== body.korName) return gatewayErrors.nameMismatch
  return persona.error === 2003 ? gatewayErrors.accountLocked : route.respond(persona)
}

function isPartnerAllowed({ comId, srvId }: UpstreamRequest, { partner }: GatewayAccess): boolean {
  return !partner || (partner.comId === comId && partner.srvId === srvId)
}

function isJson(headers: Headers): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type')?.trim() ?? '')
}
