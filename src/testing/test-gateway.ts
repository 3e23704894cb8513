import type { Person } from '../contract/person.js'
import type { Gateway } from '../server/gateway/gateway.js'
import { createGatewayCalls } from './gateway-calls.js'
import { checkRejects } from './gateway-checks.js'
import { dataClauses, type GatewaySubject } from './gateway-clauses.js'

/** Made-up people whom the provider, or an emulator of it, knows. */
export interface GatewayTestPeople {
  /** A member with at least one linked account. */
  member: Person
  /** Another member, with at least one account, and with none that the first has. */
  otherMember: Person
  /** Somebody who is not a member. */
  nonMember: Person
}

/** What differs from one gateway to another. */
export interface GatewayTestOptions {
  /**
   * True if `getRegistration` looks in a store of your own and sends nothing, so that there is nothing to stop.
   * @default false
   */
  isRegistrationLocal?: boolean
}

/** One clause of the contract of a gateway. */
export interface GatewayTest {
  /** What has to be true, as the title of a test. */
  title: string
  /** Rejects with an error that says what is wrong. */
  run: () => Promise<void>
}

/**
 * The contract of a {@link Gateway}, clause by clause, for a gateway of one's own. The list fits every test runner.
 * @example
 * for (const { title, run } of testGateway(gateway, people)) test(title, run) // Vitest, Jest, node:test
 */
export function testGateway(
  gateway: Gateway,
  people: GatewayTestPeople,
  { isRegistrationLocal = false }: GatewayTestOptions = {},
): GatewayTest[] {
  const subject = { gateway, ...people, ...createGatewayCalls(gateway) }
  const remote = isRegistrationLocal ? [] : [registration]
  return [
    ...Object.entries(dataClauses).map(([title, clause]) => ({ title, run: () => clause(subject) })),
    ...[...remote, accounts].flatMap((method) => createStopTests(method, subject)),
  ]
}

/** A method that calls upstream. */
interface RemoteMethod {
  name: 'getRegistration' | 'getVirtualAccounts'
  load: 'loadRegistration' | 'loadAccounts'
  /** Another way to be right. */
  otherwise: string
}

const accounts: RemoteMethod = { name: 'getVirtualAccounts', load: 'loadAccounts', otherwise: '' }
const registration: RemoteMethod = {
  name: 'getRegistration',
  load: 'loadRegistration',
  otherwise: ' If it sends nothing, pass { isRegistrationLocal: true } to testGateway.',
}

function createStopTests({ name, load, otherwise }: RemoteMethod, subject: GatewaySubject): GatewayTest[] {
  const call = (changes: { signal: AbortSignal } | { responseBytes: number }) => subject[load](subject.member, changes)
  const goesOn = `${name} goes on although its signal is aborted. Pass the signal to fetch.${otherwise}`
  const readsAll = `${name} reads more than responseBytes.${otherwise}`
  return [
    {
      title: `stops when the time is over (${name})`,
      run: () => checkRejects(call({ signal: AbortSignal.abort() }), goesOn),
    },
    {
      title: `refuses a response that is too large (${name})`,
      run: () => checkRejects(call({ responseBytes: 1 }), readsAll),
    },
  ]
}
