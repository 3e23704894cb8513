import type { Person } from '../contract/person.js'
import type { Registration } from '../contract/registration.js'
import type { VirtualAccounts } from '../contract/virtual-accounts.js'

/**
 * One attempt each at upstream's two questions. Retries, time limits, quota and the cache are the core's, so a gateway of
 * one's own gets them too. Failures are thrown as `OnboardingError`; anything else thrown counts as `upstream_unavailable`.
 */
export interface Gateway {
  /** Stable name of what is asked on whose behalf, e.g. base URL and partner: cached answers are kept apart by it. No secrets. */
  id: string
  /** Is this person a member of the portal? */
  getRegistration(who: Person, ask: GatewayAsk): Promise<GatewayAnswer<Registration>>
  /** Which virtual accounts has this person linked to the service? */
  getVirtualAccounts(who: Person, ask: GatewayAsk): Promise<GatewayAnswer<VirtualAccounts>>
}

/** What the core hands to a gateway with every attempt. */
export interface GatewayAsk {
  /** Twenty characters, to be sent to upstream and found again in the logs. */
  requestId: string
  /** Aborts when the attempt's time is over; the core stops waiting then either way. */
  signal: AbortSignal
  /** Most bytes of an answer that may be read; a larger one is `invalid_response`. */
  responseBytes: number
}

/** A typed answer, and what upstream says of the day's quota. */
export interface GatewayAnswer<Answer> extends QuotaWords {
  answer: Answer
}

/** What upstream says of the day's quota. */
export interface QuotaWords {
  /** Calls left until 00:00 UTC; null where upstream does not say. */
  quotaLeft: number | null
  /** Calls a day; null where upstream does not say. */
  quotaLimit?: number | null
  /** Upstream's clock, milliseconds since 1970; null where it does not say. */
  date?: number | null
}
