import type { Person } from '../../contract/person.js'
import type { Registration } from '../../contract/registration.js'
import type { VerifiedAccounts } from '../../contract/verified-accounts.js'

/**
 * The way to upstream: one method per resource, one attempt per call. The core adds retries, time limits, quota and cache, so
 * a gateway of your own gets them too. Throw an `OnboardingError` for a failure; anything else counts as
 * `upstream_unavailable`.
 */
export interface Gateway {
  /** A stable name of the service behind it, e.g. base URL and partner. Cached data are kept apart by it. No secrets. */
  id: string
  /**
   * What this person's entries in cache, locks and limits are kept under: one or more texts that nobody else has.
   * Give it if upstream knows people by something else than CI and Korean name, which `identify` has to give otherwise.
   * @default CI and Korean name
   * @example
   * const own: Gateway = { ...gateway, personKey: ({ subject }) => [subject] }
   */
  personKey?(who: Person): readonly string[]
  /**
   * True if both methods call `request.onSend` just before they send. What fails before that, e.g. reading a key, then costs
   * the person nothing.
   * @default false: a call counts from its beginning
   */
  callsOnSend?: boolean
  /** Loads whether this person is a member of the portal. */
  getRegistration(who: Person, request: GatewayRequest): Promise<GatewayResult<Registration>>
  /** Loads the virtual accounts that this person has linked to the service. For a decision they may have an `endpoint`. */
  getVirtualAccounts(who: Person, request: GatewayRequest): Promise<GatewayResult<VerifiedAccounts>>
}

/** What the core gives to a gateway with every attempt. */
export interface GatewayRequest {
  /** Twenty characters. Send it to upstream; the logs carry it too. */
  requestId: string
  /** Aborts when the time of the attempt is over. The core stops waiting then, whether the gateway stops or not. */
  signal: AbortSignal
  /** The largest response body to read, in bytes. A larger one is `invalid_response`. */
  responseBytes: number
  /**
   * True if money or data depend on the result. If there is an end of the consent that cannot be read, throw
   * `invalid_response` then instead of giving null.
   */
  isDecision: boolean
  /** Counts the call. For a gateway with `callsOnSend`. */
  onSend?: () => void
}

/** The parsed data, and what upstream says about the day's quota. */
export interface GatewayResult<Data> extends RateLimitInfo {
  /** What upstream said, parsed. */
  data: Data
}

/** What upstream says about the day's quota. */
export interface RateLimitInfo {
  /** Calls left until 00:00 UTC; null if upstream does not say. */
  quotaLeft: number | null
  /** Calls per day; null if upstream does not say. */
  quotaLimit?: number | null
  /** Upstream's clock, milliseconds since 1970; null if upstream does not say. */
  date?: number | null
}
