import { registrationResource, virtualAccountsResource } from '../../contract/resources.js'
import type { Persona } from '../personas/persona.js'
import type { GatewayResponse } from './gateway-response.js'
import { gatewayErrors } from './gateway-errors.js'

/** The route of one of the gateway's two resources. */
export interface ResourceRoute {
  name: 'register' | 'consent'
  /** Below the base path. */
  path: string
  respond(persona: Persona): GatewayResponse
}

/** The gateway's routes. Each responds with the data of a persona that has no scripted error. */
export const resourceRoutes: readonly ResourceRoute[] = [
  { name: 'register', path: registrationResource.path, respond: formatRegistration },
  { name: 'consent', path: virtualAccountsResource.path, respond: formatVirtualAccounts },
]

function formatRegistration({ member, commonTermsExpireDate }: Persona): GatewayResponse {
  if (!member) return { status: 200, body: { result: 'nonMember' } }
  return { status: 200, body: { result: 'member', ...(commonTermsExpireDate !== null && { commonTermsExpireDate }) } }
}

function formatVirtualAccounts({ member, accounts, serviceTermsExpireDate }: Persona): GatewayResponse {
  if (!member) return gatewayErrors.userNotFound
  return {
    status: 200,
    body: { vtAccList: accounts, ...(serviceTermsExpireDate !== null && { serviceTermsExpireDate }) },
  }
}
