import { lateFailures } from '#late-failures'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'
import { createClient } from './create-client.js'
import type { TransportOptions } from './transport.js'

/** Options of one load. */
export interface LoadOptions {
  /** The signed-in user's public id, in visible ASCII. The backend refuses the request if another user is signed in. */
  subject: string
  /**
   * True to skip the server's cache, e.g. after a return from the portal.
   * @default false
   */
  fresh?: boolean
  /** Aborts the request. */
  signal?: AbortSignal
}

/** Loads the two resources from the host's backend. Both methods reject with an `OnboardingError`. */
export interface OnboardingClient {
  /**
   * Which backend it is: a part of every query key, so that two backends on one page stay apart. `createOnboardingClient`
   * sets its own, as given but without a trailing slash.
   * @default ''
   */
  endpoint?: string
  /** Loads whether the user is a member of the portal. Rejects with an `OnboardingError`. */
  getRegistration(options: LoadOptions): Promise<Registration>
  /** Loads the virtual accounts linked to this service. Rejects with an `OnboardingError`. */
  getVirtualAccounts(options: LoadOptions): Promise<VirtualAccounts>
}

/**
 * Creates a client of the backend contract. It retries once if no HTTP response arrived at all.
 * @example
 * const client = createOnboardingClient({
 *   endpoint: 'https://api.app.example/onboarding',
 *   credentials: 'include',
 *   headers: () => ({ Authorization: `Bearer ${readToken()}` }),
 * })
 */
export function createOnboardingClient(options: TransportOptions): OnboardingClient {
  return createClient(options, lateFailures)
}
