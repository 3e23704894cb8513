import type { Gateway } from './gateway.js'
import { defaultLimits, type Limits } from './limits.js'
import { guardLogger, silentLogger, type Logger } from './logger.js'
import type { OnboardingOptions } from './onboarding-options.js'
import type { AuditRecord, Tracer } from './observe.js'
import { readSecrets } from './read-secrets.js'
import { guardStore, trustStore, type GuardedStore } from './store/guard-store.js'
import { memoryStore } from './store/memory-store.js'
import { createOpenVault, createSealedVault, type Vault } from './store/vault.js'
import { defaultTtl, type Ttl } from './ttl.js'

/** The options, checked and with every default filled in. */
export interface OnboardingSettings {
  gateway: Gateway
  identify: OnboardingOptions['identify']
  vault: Vault
  store: GuardedStore
  /** The host gave it: other processes may be on it, and others may read it. */
  isStoreShared: boolean
  ttl: Ttl
  limits: Limits
  publicOrigin: string | null
  allowedOrigins: ReadonlySet<string>
  logger: Logger
  audit: ((record: AuditRecord) => void) | undefined
  tracer: Tracer | undefined
  now: () => number
}

/** Checks the options. Throws a `TypeError` that says what is wrong, why it matters and what to do. */
export function readOptions(options: OnboardingOptions): OnboardingSettings {
  const { gateway, identify, store, publicOrigin, now = Date.now } = options
  if (!gateway?.id)
    throw new TypeError('ieum: createOnboarding got no gateway to ask. Give gateway: koscomGateway({ ... }).')
  if (typeof identify !== 'function') {
    throw new TypeError(
      'ieum: createOnboarding cannot know who asks. Give identify: (request) => ({ subject, ci, korName }).',
    )
  }
  const isStoreShared = store !== undefined
  const secrets = readSecrets(options.secret, isStoreShared)
  const limits = readLimits({ ...defaultLimits, ...options.limits })
  const logger = options.logger ? guardLogger(options.logger) : silentLogger
  return {
    gateway,
    identify,
    vault: isStoreShared ? createSealedVault(secrets) : createOpenVault(secrets),
    store: store ? guardStore(store, limits.storeMs, logger) : trustStore(memoryStore({ now })),
    isStoreShared,
    ttl: readNumbers('ttl', { ...defaultTtl, ...options.ttl }),
    limits,
    publicOrigin: publicOrigin === undefined ? null : readOrigin('publicOrigin', publicOrigin),
    allowedOrigins: new Set(options.allowedOrigins?.map((origin) => readOrigin('allowedOrigins', origin))),
    logger,
    audit: options.audit,
    tracer: options.tracer,
    now,
  }
}

/** With no attempt at once every question would wait for ever. */
function readLimits(limits: Limits): Limits {
  if (limits.concurrency < 1) {
    throw new TypeError(
      'ieum: createOnboarding got limits.concurrency below 1, so nothing could be asked. Give at least 1.',
    )
  }
  return readNumbers('limits', limits)
}

function readNumbers<Numbers extends Ttl | Limits>(option: string, numbers: Numbers): Numbers {
  for (const [name, value] of Object.entries(numbers)) {
    if (Number.isFinite(value) && value >= 0) continue
    throw new TypeError(`ieum: createOnboarding got ${option}.${name} = ${value}. Give a number of at least 0.`)
  }
  return numbers
}

/** Origins are compared as text, so one that is not spelled as browsers send it would never match, or match too much. */
function readOrigin(option: string, origin: string): string {
  if (URL.canParse(origin) && new URL(origin).origin === origin && !origin.includes('*')) return origin
  throw new TypeError(
    `ieum: createOnboarding got ${option} with ${JSON.stringify(origin)}, which no browser sends as an Origin. Give scheme, ` +
      'host and port only, e.g. https://app.example, without a path, a trailing slash or a wildcard.',
  )
}
