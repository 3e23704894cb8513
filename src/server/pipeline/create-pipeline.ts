import type { Person } from '../../contract/person.js'
import type { GatewayRequest, GatewayResult } from '../gateway/gateway.js'
import type { RecordAccess } from '../observability/audit.js'
import type { Counters } from '../observability/counters.js'
import type { OnboardingSettings } from '../options/read-options.js'
import type { CacheKeys } from '../store/key-ring.js'
import { createResultCache } from '../store/result-cache.js'
import { cached } from './cached.js'
import { callGateway } from './call-gateway.js'
import { coalesced, type Flights } from './coalesced.js'
import { createLoadContext } from './create-load-context.js'
import { breakFlightLock } from './flight-lock.js'
import { instrument, type InstrumentedLoad, type InstrumentOptions } from './instrument.js'
import { compose, type Layer, type LoadContext, type LoadResult } from './load.js'
import type { GetPersonKeys } from './person-keys.js'
import type { QuotaTracker } from './quota-tracker.js'
import type { Reserve } from './reserve.js'
import { reserved } from './reserved.js'
import { retried } from './retried.js'
import type { ServedResource } from './served-resources.js'
import { singleFlight } from './single-flight.js'
import { stored } from './stored.js'
import type { UnderWay } from './under-way.js'
import type { UpstreamBreaker } from './upstream-breaker.js'

/** What both resources share. */
export interface PipelineShared {
  settings: OnboardingSettings
  getPersonKeys: GetPersonKeys
  counters: Counters
  quota: QuotaTracker
  reserve: Reserve
  breaker: UpstreamBreaker
  recordAccess: RecordAccess
  checkOpen: (requestId: string) => void
  track: UnderWay['track']
}

/** What is peculiar to one resource. */
interface PipelineOptions<Data> {
  resource: ServedResource<Data>
  fetch: (person: Person, request: GatewayRequest) => Promise<GatewayResult<Data>>
  getTtlSeconds: (data: Data) => number
  /** Its side of the negative cache: the registration is watched, and accounts come out of it. */
  negativeCache?: Layer<Data>
  onWrite?: (context: LoadContext, data: Data) => void
  /** The data without what only a decision may know. */
  toPublic?: (data: Data) => Data
}

/** The ways to one resource. */
export interface Pipeline<Data> {
  load: InstrumentedLoad<Data>
  verify: InstrumentedLoad<Data>
  /** What is kept, whatever its lifetime. */
  readLastKnown(keys: CacheKeys): Promise<LoadResult<Data> | null>
  /** Deletes what is kept, and makes loads under way outdated. False if the store did not confirm it. */
  forget(keys: CacheKeys): Promise<boolean>
}

/** Builds both ways to one resource. Each is a list of layers, negativeCache first. */
export function createPipeline<Data>(shared: PipelineShared, options: PipelineOptions<Data>): Pipeline<Data> {
  const { settings, counters, quota, reserve, breaker } = shared
  const {
    resource,
    fetch,
    getTtlSeconds,
    negativeCache = null,
    onWrite = () => {},
    toPublic = (data) => data,
  } = options
  const { store, isStoreShared, limits, logger, now } = settings
  const { attemptMs, retryDelayMs, responseBytes } = limits
  const { callsOnSend = false } = settings.gateway

  const cache = createResultCache({ store, resource, getTtlSeconds, logger, now })
  const flights: Flights<Data> = new Map()
  const gateway = callGateway({ fetch, check: resource.check, toPublic, callsOnSend, responseBytes, quota, counters })
  const instrumentOptions = getInstrumentOptions(shared, resource)

  const load = compose(
    [
      negativeCache,
      cached(cache),
      coalesced(flights),
      isStoreShared ? singleFlight({ store, resource, cache, attemptMs, now }) : null,
      stored(cache, onWrite),
      reserved(reserve),
      retried({ breaker, retryDelayMs, logger }),
    ],
    gateway,
  )

  const verify = compose([reserved(reserve), retried({ breaker, retryDelayMs, logger })], gateway)

  return {
    load: trackLoads(instrument(instrumentOptions, load), shared.track),
    verify: trackLoads(instrument(instrumentOptions, verify), shared.track),
    readLastKnown: cache.readLastKnown,
    // In this order: what is under way can no longer be kept before what is kept is deleted.
    async forget(keys) {
      flights.delete(keys[0].name)
      const broken = isStoreShared ? await Promise.all(keys.map((key) => breakFlightLock(store, key))) : []
      const isDeleted = await cache.delete(keys)
      return isDeleted && !broken.includes('failed')
    },
  }
}

/** Whoever waits for a load may have given it up, or be no caller of the host: a verify that failed, a sweep. */
function trackLoads<Data>(load: InstrumentedLoad<Data>, track: UnderWay['track']): InstrumentedLoad<Data> {
  return (identity, request) => track(load(identity, request))
}

function getInstrumentOptions<Data>(
  { settings, getPersonKeys, counters, recordAccess, checkOpen }: PipelineShared,
  resource: ServedResource<Data>,
): InstrumentOptions {
  const { limits, tracer } = settings
  const contextOptions = { resource: resource.name, getPersonKeys, totalMs: limits.totalMs }
  return {
    resource: resource.name,
    createContext(identity, request) {
      checkOpen(request.requestId)
      return createLoadContext(identity, request, contextOptions)
    },
    recordAccess,
    tracer,
    counters,
  }
}
