import type { OnboardingHealth } from 'ieum/server'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What Prometheus reads. No label holds anything about a person. */
export interface Metrics {
  contentType: string
  print(): Promise<string>
  /** A request to the public listener has ended. `outcome`: `ok`, `cached`, or the code of the error. */
  recordRequest(resource: string, outcome: string, seconds: number): void
  /** A call upstream has ended. `outcome`: `ok` or the code of the error. */
  recordUpstreamCall(resource: string, outcome: string, seconds: number): void
  /** The host was called to identify the user. `outcome`: `found`, `nobody`, or the name of the error. */
  recordIdentify(outcome: string, seconds: number): void
  /** Reads the gauges from here at every scrape. */
  watch(getHealth: () => OnboardingHealth, isStoreConnected: () => boolean): void
}

const buckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const histogram = (name: string, help: string, labelNames: string[]) =>
    new Histogram({ name, help, labelNames, buckets, registers: [registry] })

  const requests = histogram('ieum_request_duration_seconds', 'Requests to the public listener', [
    'resource',
    'outcome',
  ])
  const calls = histogram('ieum_upstream_duration_seconds', 'Calls to the platform', ['resource', 'outcome'])
  const identifies = histogram('ieum_identify_duration_seconds', 'Finding out who is signed in', ['outcome'])

  return {
    contentType: registry.contentType,
    print: () => registry.metrics(),
    recordRequest: (resource, outcome, seconds) => requests.observe({ resource, outcome }, seconds),
    recordUpstreamCall: (resource, outcome, seconds) => calls.observe({ resource, outcome }, seconds),
    recordIdentify: (outcome, seconds) => identifies.observe({ outcome }, seconds),
    watch(getHealth, isStoreConnected) {
      watchHealth(registry, getHealth)
      addGauge(registry, 'ieum_store_up', '1 if the shared store is used, 0 if it is down', () =>
        isStoreConnected() && getHealth().store === 'up' ? 1 : 0,
      )
    },
  }
}

function watchHealth(registry: Registry, getHealth: () => OnboardingHealth): void {
  // NaN is how Prometheus says "not known".
  addGauge(registry, 'ieum_quota_left', 'Calls left of the day’s quota', () => getHealth().quotaLeft ?? Number.NaN)
  addGauge(registry, 'ieum_breaker_open', '1 while upstream is not called, because it kept failing', () =>
    getHealth().breaker === 'open' ? 1 : 0,
  )
  const name = 'ieum_cache_hits_total'
  const help = 'Loads that cost no call'
  function collect(this: Counter) {
    const { cacheHits, negativeCacheHits } = getHealth().counters
    this.reset()
    this.inc({ kind: 'positive' }, cacheHits)
    this.inc({ kind: 'negative' }, negativeCacheHits)
  }
  registry.registerMetric(new Counter({ name, help, labelNames: ['kind'], registers: [], collect }))
}

function addGauge(registry: Registry, name: string, help: string, read: () => number): void {
  function collect(this: Gauge) {
    this.set(read())
  }
  registry.registerMetric(new Gauge({ name, help, registers: [], collect }))
}
