import { onboarding } from './onboarding.js'

/** For a readiness probe or a scraper; it costs no call. Keep it off the public network. */
export function getMetrics(): string {
  const { quotaLeft, breaker, store, counters } = onboarding.health()
  const lines = Object.entries(counters).map(([name, count]) => `ieum_${name} ${count}`)
  if (quotaLeft !== null) lines.push(`ieum_quota_left ${quotaLeft}`)
  lines.push(`ieum_breaker_open ${breaker === 'open' ? 1 : 0}`, `ieum_store_up ${store === 'up' ? 1 : 0}`)
  return `${lines.join('\n')}\n`
}
