import { isOnboardingError } from '../../contract/onboarding-error.js'
import type { ResourceName } from '../../contract/resources.js'
import type { RecordAccess } from '../observability/audit.js'
import type { Counters } from '../observability/counters.js'
import { runHook } from '../observability/run-hook.js'
import { silentSpan, type Span, type Tracer } from '../observability/tracer.js'
import type { Identity } from '../options/identity.js'
import type { LoadRequest } from './create-load-context.js'
import type { Load, LoadContext, LoadPurpose, LoadResult } from './load.js'
import { takeIdentity } from './take-identity.js'

/** The entrance of a pipeline. */
export type InstrumentedLoad<Data> = (identity: Identity, request: LoadRequest) => Promise<LoadResult<Data>>

export interface InstrumentOptions {
  resource: ResourceName
  /** Throws if the load cannot begin. */
  createContext: (identity: Identity, request: LoadRequest) => LoadContext
  recordAccess: RecordAccess
  tracer: Tracer | undefined
  counters: Counters
}

const counterOfSource = {
  cache: 'cacheHits',
  upstream: 'upstreamResults',
  negativeCache: 'negativeCacheHits',
} as const

/** A verify is recorded once for both resources, with its decision. */
const actionOfPurpose = {
  visit: 'visit',
  recheck: 'recheck',
  seed: 'recheck',
  verify: null,
  sweep: 'sweep',
} as const satisfies Record<LoadPurpose, string | null>

/** Turns identity and request into a context, and records every load in counters, trace and access record, however it ends. */
export function instrument<Data>(options: InstrumentOptions, next: Load<Data>): InstrumentedLoad<Data> {
  const { resource, createContext, tracer, counters } = options

  async function run(identity: Identity, request: LoadRequest, span: Span): Promise<LoadResult<Data>> {
    try {
      const result = await next(createContext(identity, request))
      counters[counterOfSource[result.source]]++
      record(options, identity, request, result.source, span)
      return result
    } catch (error) {
      counters.errors++
      record(options, identity, request, isOnboardingError(error) ? error.code : 'upstream_unavailable', span)
      throw error
    }
  }

  return async function loadInstrumented(given, request) {
    const identity = takeIdentity(given)
    let result: Promise<LoadResult<Data>> | undefined
    const start = (span: Span) => (result ??= run(identity, request, span))
    if (tracer) runHook(() => tracer.startActiveSpan(`ieum ${resource}`, start))
    return start(silentSpan)
  }
}

function record(
  { resource, recordAccess }: InstrumentOptions,
  { subject }: Identity,
  { requestId, purpose, auditContext }: LoadRequest,
  outcome: string,
  span: Span,
): void {
  runHook(() => {
    span.setAttribute('ieum.request_id', requestId)
    span.setAttribute('ieum.outcome', outcome)
  })
  runHook(() => span.end())
  const action = actionOfPurpose[purpose]
  if (action) recordAccess({ subject, ...auditContext, resource, action, outcome, requestId })
}
