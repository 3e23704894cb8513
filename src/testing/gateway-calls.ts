import type { Person } from '../contract/person.js'
import type { Registration } from '../contract/registration.js'
import type { VerifiedAccounts } from '../contract/verified-accounts.js'
import type { Gateway, GatewayRequest, GatewayResult } from '../server/gateway/gateway.js'

/** The methods of a gateway, with a request that differs from a usual one in `changes`. */
export interface GatewayCalls {
  loadRegistration(who: Person, changes?: Partial<GatewayRequest>): Promise<GatewayResult<Registration>>
  loadAccounts(who: Person, changes?: Partial<GatewayRequest>): Promise<GatewayResult<VerifiedAccounts>>
}

/** Calls a gateway as the core does. */
export function createGatewayCalls(gateway: Gateway): GatewayCalls {
  return {
    loadRegistration: async (who, changes) => gateway.getRegistration(who, createRequest(changes)),
    loadAccounts: async (who, changes) => gateway.getVirtualAccounts(who, createRequest(changes)),
  }
}

function createRequest(changes: Partial<GatewayRequest> = {}): GatewayRequest {
  const { signal } = new AbortController()
  return { requestId: 'req-0123456789abcdef', signal, responseBytes: 1_048_576, isDecision: false, ...changes }
}
