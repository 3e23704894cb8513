import { longestTimerMs } from '../../contract/time.js'
import type { Gateway } from '../gateway/gateway.js'
import { defaultLimits, type Limits } from './limits.js'
import { createDevelopmentLogger, isDevelopment } from '../observability/development-logger.js'
import { guardLogger, silentLogger, type Logger } from '../observability/logger.js'
import type { OnboardingOptions } from './onboarding-options.js'
import type { AuditRecord } from '../observability/audit.js'
import type { Tracer } from '../observability/tracer.js'
import { checkNames } from './check-names.js'
import { readSecrets } from './read-secrets.js'
import { reliableStore, resilientStore, type ResilientStore } from '../store/resilient-store.js'
import { memoryStore } from '../store/memory-store.js'
import { createPlainKeyRing, createSealedKeyRing, type KeyRing } from '../store/key-ring.js'
import { defaultTtl, type Ttl } from './ttl.js'

/** The options, checked and with every default filled in. */
export interface OnboardingSettings {
  gateway: Gateway
  identify: OnboardingOptions['identify']
  keyRing: KeyRing
  store: ResilientStore
  /** The host gave the store: other processes may use it, and others may read it. */
  isStoreShared: boolean
  ttl: Ttl
  limits: Limits
  publicOrigin: string | null
  allowedOrigins: ReadonlySet<string>
  logger: Logger
  audit: ((record: AuditRecord) => void) | undefined
  auditContext: OnboardingOptions['auditContext']
  tracer: Tracer | undefined
  now: () => number
}

const optionNames = Object.keys({
  gateway: true,
  identify: true,
  secret: true,
  store: true,
  ttl: true,
  limits: true,
  publicOrigin: true,
  allowedOrigins: true,
  logger: true,
  audit: true,
  auditContext: true,
  tracer: true,
  now: true,
} satisfies Record<keyof OnboardingOptions, true>)

/** Checks the options. Throws a `TypeError` that says what is wrong, why it matters and what to do. */
export function readOptions(options: OnboardingOptions): OnboardingSettings {
  const { gateway, identify, store, publicOrigin, now = Date.now } = options
  checkNames('createOnboarding got ', options, optionNames)
  checkNames('createOnboarding got ttl.', options.ttl, Object.keys(defaultTtl))
  checkNames('createOnboarding got limits.', options.limits, Object.keys(defaultLimits))
  if (!gateway?.id)
    throw new TypeError('ieum: createOnboarding got no gateway to call. Give gateway: koscomGateway({ ... }).')
  if (typeof identify !== 'function') {
    throw new TypeError(
      'ieum: createOnboarding cannot know who the user is. Give identify: (request) => ({ subject, ci, korName }).',
    )
  }
  const isStoreShared = store !== undefined
  const secrets = readSecrets(options.secret, isStoreShared)
  const limits = readLimits({ ...defaultLimits, ...options.limits })
  const logger = options.logger ? guardLogger(options.logger) : getDefaultLogger()
  return {
    gateway,
    identify,
    keyRing:
      isStoreShared && secrets ? createSealedKeyRing(secrets, limits.responseBytes * 4) : createPlainKeyRing(secrets),
    store: store ? resilientStore(store, limits.storeMs, logger) : reliableStore(memoryStore({ now })),
    isStoreShared,
    ttl: readNumbers('ttl', { ...defaultTtl, ...options.ttl }),
    limits,
    publicOrigin: publicOrigin === undefined ? null : readOrigin('publicOrigin', publicOrigin),
    allowedOrigins: new Set(options.allowedOrigins?.map((origin) => readOrigin('allowedOrigins', origin))),
    logger,
    audit: options.audit,
    auditContext: options.auditContext,
    tracer: options.tracer,
    now,
  }
}

function getDefaultLogger(): Logger {
  return isDevelopment() ? createDevelopmentLogger() : silentLogger
}

/** Without a single attempt every load would wait for ever. */
function readLimits(limits: Limits): Limits {
  if (limits.concurrency < 1) {
    throw new TypeError(
      'ieum: createOnboarding got limits.concurrency below 1, so no call could be made. Give at least 1.',
    )
  }
  for (const [name, value] of Object.entries(limits)) {
    if (!name.endsWith('Ms') || !(value > longestTimerMs)) continue
    throw new TypeError(
      `ieum: createOnboarding got limits.${name} = ${value}. A timer that long ends at once. Give at most ${longestTimerMs}.`,
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

/** Origins are compared as text. One that is not spelled as browsers send it would never match, or match too much. */
function readOrigin(option: string, origin: string): string {
  if (URL.canParse(origin) && new URL(origin).origin === origin && !origin.includes('*')) return origin
  throw new TypeError(
    `ieum: createOnboarding got ${option} with ${JSON.stringify(origin)}, which no browser sends as an Origin. Give scheme, ` +
      'host and port only, e.g. https://app.example, without a path, a trailing slash or a wildcard.',
  )
}
