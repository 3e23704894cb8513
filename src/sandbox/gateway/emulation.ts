import { listUpstreamNumbers } from '../../contract/upstream-codes.js'
import { readRecord, readText } from '../../contract/wire-value.js'
import type { GatewayResponse } from './gateway-response.js'
import { gatewayErrors } from './gateway-errors.js'

/** Where a behaviour is known from: the published manual, or concluded from how such gateways behave. */
type Source = 'manual' | 'inferred'

/** A response of the gateway that the sandbox gives as the platform does. */
export interface EmulatedResponse {
  when: string
  status: number
  /** Members of the body that say what it is. */
  body: string
  source: Source
}

const whens: Record<keyof typeof gatewayErrors, [when: string, source: Source]> = {
  noKey: ['there is no API key', 'manual'],
  wrongKey: ['the API key is wrong', 'manual'],
  quotaUsedUp: ['no call of the day is left', 'manual'],
  noRoute: ['the path is another one', 'manual'],
  methodNotAllowed: ['the method is not POST', 'manual'],
  tooLarge: ['the body has more than 1 MiB', 'inferred'],
  unsupportedMediaType: ['the body is not JSON by its type', 'manual'],
  brokenJson: ['the body is broken JSON', 'manual'],
  fieldMissing: ['a field is missing', 'manual'],
  forbidden: ['the partner is another one', 'manual'],
  userNotFound: ['nobody has this CI, or accounts of a non-member are loaded', 'manual'],
  nameMismatch: ['CI and Korean name are of two people', 'inferred'],
  accountLocked: ['the portal account is locked', 'manual'],
}

/** All that the gateway of the sandbox says by itself, by name. `docs/sandbox.md` has it as a table. */
export const emulatedResponses: Record<string, EmulatedResponse> = {
  member: { when: 'a member', status: 200, body: 'result: member', source: 'manual' },
  nonMember: { when: 'not a member', status: 200, body: 'result: nonMember', source: 'manual' },
  accounts: { when: 'the accounts of a member', status: 200, body: 'vtAccList', source: 'manual' },
  ...Object.fromEntries(Object.entries(gatewayErrors).map(([name, error]) => [name, describe(name, error)])),
}

function describe(name: string, { status, body }: GatewayResponse): EmulatedResponse {
  const [when = name, source = 'inferred'] = new Map(Object.entries(whens)).get(name) ?? []
  const { code, message } = readRecord(body) ?? {}
  return { when, status, body: typeof code === 'number' ? `code: ${code}` : (readText(message) ?? ''), source }
}

/** Error numbers of the manual that only a fault makes. */
export function listFaultNumbers(): number[] {
  const own = Object.values(emulatedResponses).map(({ body }) => Number(body.replace('code: ', '')))
  return listUpstreamNumbers().filter((number) => !own.includes(number))
}
