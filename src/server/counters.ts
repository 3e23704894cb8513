/** What was done since the process started, for a host's own metrics. */
export interface Counters {
  /** Questions answered from the cache. */
  cacheAnswers: number
  /** Questions answered by upstream, or with another question's call. */
  upstreamAnswers: number
  /** Questions about a non-member's accounts that needed nobody's answer. */
  noticeAnswers: number
  /** Questions that ended in an error. */
  errors: number
  /** Attempts upstream, retries included: what the quota counts. */
  upstreamCalls: number
}

export function createCounters(): Counters {
  return { cacheAnswers: 0, upstreamAnswers: 0, noticeAnswers: 0, errors: 0, upstreamCalls: 0 }
}
