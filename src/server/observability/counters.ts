/** What was done since the process started, for a host's own metrics. */
export interface Counters {
  /** Loads that the cache served. */
  cacheHits: number
  /** Loads that upstream served, by a call of their own or by one they shared. */
  upstreamResults: number
  /** Loads of accounts that needed no call, because the person was just found to be no member. */
  negativeCacheHits: number
  /** Loads that ended in an error. */
  errors: number
  /** Attempts upstream, retries included. This is what the quota counts. */
  upstreamCalls: number
}

export function createCounters(): Counters {
  return { cacheHits: 0, upstreamResults: 0, negativeCacheHits: 0, errors: 0, upstreamCalls: 0 }
}
