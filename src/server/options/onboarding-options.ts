import type { Gateway } from '../gateway/gateway.js'
import type { Identity } from './identity.js'
import type { Limits } from './limits.js'
import type { Logger } from '../observability/logger.js'
import type { AuditContext, AuditRecord } from '../observability/audit.js'
import type { Tracer } from '../observability/tracer.js'
import type { Store } from '../store/store.js'
import type { Ttl } from './ttl.js'

/** Options of `createOnboarding`. */
export interface OnboardingOptions {
  /** The way to upstream, e.g. `koscomGateway(...)`. */
  gateway: Gateway
  /**
   * The signed-in user by the host's own session; null for nobody (401). Do not read the request's body. If it throws, the
   * response is 503, and only the error's name is logged. After `limits.identifyMs` the response is 504.
   */
  identify: (request: Request) => Promise<Identity | null> | Identity | null
  /**
   * At least 32 random bytes, e.g. from `openssl rand -base64 32`. What can be guessed is refused. They derive the keys of the store and encrypt its values. Give a list to rotate, the current
   * one first: entries under a former one are still read. Required with a store of your own.
   * @default a random one of this process
   */
  secret?: string | readonly string[]
  /**
   * Where data are cached.
   * @default memoryStore()
   */
  store?: Store
  /**
   * Seconds for which data are cached.
   * @default { member: 600, accounts: 300, nonMember: 0 }
   */
  ttl?: Partial<Ttl>
  /** How long the server waits for upstream, and how many calls it makes. The defaults are at each limit. */
  limits?: Partial<Limits>
  /**
   * The origin that browsers see, e.g. `https://app.example`, if a proxy hides it.
   * @default only the request's own
   */
  publicOrigin?: string
  /**
   * Other origins whose pages may call, with credentials (CORS).
   * @default none
   */
  allowedOrigins?: readonly string[]
  /**
   * Where log lines go, e.g. a pino instance.
   * @default nowhere; in development the console gets the likely cause of a failure, once
   */
  logger?: Logger
  /** Called for every access to a person's data, for the host's access record (접속기록). If it fails, that is logged and nothing else happens. */
  audit?: (record: AuditRecord) => void
  /**
   * Who looks and from where, for the audit records of a request to the handler. It has `limits.identifyMs`. If it fails,
   * that is logged and the record goes without.
   */
  auditContext?: (request: Request) => Promise<AuditContext> | AuditContext
  /**
   * Gets one span per load, e.g. an OpenTelemetry tracer.
   * @default none
   */
  tracer?: Tracer
  /**
   * Milliseconds since 1970, for cache lifetimes and consent days.
   * @default Date.now
   */
  now?: () => number
}
