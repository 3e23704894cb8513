import { parseRegistration, type Registration } from './registration.js'
import { parseVirtualAccounts, type VirtualAccounts } from './virtual-accounts.js'

/** One of the two questions that both wires know. */
export interface Question<Answer> {
  name: 'registration' | 'virtualAccounts'
  /** Path below the base URL of upstream and below the endpoint of the backend contract. */
  path: '/register/search' | '/consent/search'
  /** Reads a 200 body; throws `invalid_response`. */
  parse: (body: unknown) => Answer
  /** Upstream's error numbers that are no errors but say no. */
  negativeNumbers: readonly number[]
  /** The answer they stand for. */
  createNegative: () => Answer
}

/** Is this person a member of the portal? 3007 (`not found user`) says no. */
export const registrationQuestion: Question<Registration> = {
  name: 'registration',
  path: '/register/search',
  parse: parseRegistration,
  negativeNumbers: [3007],
  createNegative: () => ({ status: 'nonMember', consentExpiresOn: null }),
}

/** Which virtual accounts are linked to this service? 3009 and 3007 say none (inferred: the manual is silent). */
export const virtualAccountsQuestion: Question<VirtualAccounts> = {
  name: 'virtualAccounts',
  path: '/consent/search',
  parse: parseVirtualAccounts,
  negativeNumbers: [3009, 3007],
  createNegative: () => ({ accounts: [], consentExpiresOn: null }),
}
