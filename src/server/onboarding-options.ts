import type { Gateway } from './gateway.js'
import type { Identity } from './identity.js'
import type { Limits } from './limits.js'
import type { Logger } from './logger.js'
import type { AuditRecord, Tracer } from './observe.js'
import type { Store } from './store/store.js'
import type { Ttl } from './ttl.js'

/** Options of `createOnboarding`. */
export interface OnboardingOptions {
  /** How upstream is asked, e.g. `koscomGateway(...)`. */
  gateway: Gateway
  /**
   * Who is asking, by the host's own session; null for nobody (401). Its body must stay unread. What it throws is
   * answered with 503 and logged by name only.
   */
  identify: (request: Request) => Promise<Identity | null> | Identity | null
  /**
   * At least 32 random bytes under which cached people are keyed and their answers encrypted; for rotation a list, the
   * current one first: what lies under a former one is still read. Required with a store of one's own; default a random
   * one of this process.
   */
  secret?: string | readonly string[]
  /** Where answers are cached. Default `memoryStore()`. */
  store?: Store
  /** Seconds an answer is cached. Default `{ member: 600, accounts: 300, nonMember: 0 }`. */
  ttl?: Partial<Ttl>
  /** How long and how much the server waits for upstream, and how often it asks. Defaults at each limit. */
  limits?: Partial<Limits>
  /** The origin browsers see, e.g. `https://app.example`, where a proxy hides it. Default: only the request's own. */
  publicOrigin?: string
  /** Other origins whose pages may ask, with credentials (CORS). Default none. */
  allowedOrigins?: readonly string[]
  /** Where log lines go, e.g. a pino instance. Default nowhere. */
  logger?: Logger
  /** Told of every look at a person's data, for the host's access record (접속기록). One that fails is logged and costs nobody an answer. */
  audit?: (record: AuditRecord) => void
  /** Spans for every question, e.g. an OpenTelemetry tracer. Default none. */
  tracer?: Tracer
  /** Milliseconds since 1970, for cache lifetimes and consent days. Default `Date.now`. */
  now?: () => number
}
