/** How long the server waits for upstream, and how many calls it makes. */
export interface Limits {
  /**
   * Milliseconds for one attempt, reading the response included.
   * @default 4000
   */
  attemptMs: number
  /**
   * Milliseconds for one load, waiting in the queue and the retry included.
   * @default 10000
   */
  totalMs: number
  /**
   * Milliseconds before the retry; a random part of as many again is added.
   * @default 50
   */
  retryDelayMs: number
  /**
   * The largest response body of upstream, in bytes.
   * @default 1048576
   */
  responseBytes: number
  /**
   * Attempts of this process at the same time.
   * @default 50
   */
  concurrency: number
  /**
   * Loads that may wait for one of these attempts; more fail with `rate_limited`.
   * @default 500
   */
  queue: number
  /**
   * Failed attempts in a row after which this process stops calling upstream.
   * @default 10
   */
  breakerFailures: number
  /**
   * Milliseconds until it tries again, with one attempt.
   * @default 10000
   */
  breakerMs: number
  /**
   * Milliseconds for one operation of the store.
   * @default 75
   */
  storeMs: number
  /**
   * Milliseconds for `identify` and for `auditContext`, inside `totalMs`.
   * @default 5000
   */
  identifyMs: number
  /**
   * Loads of one person in a row that are sent upstream, over both resources.
   * @default 20
   */
  callBurst: number
  /**
   * Milliseconds until there is one more.
   * @default 60000
   */
  callEveryMs: number
  /**
   * Loads of one person per day, UTC, that are sent upstream, over both resources. A load with its retry counts once.
   * @default 150
   */
  callsPerDay: number
  /**
   * Calls of `verifyVirtualAccount` and loads with the host's `{ fresh: true }` per person and day, UTC. They count apart.
   * @default 60
   */
  verifiesPerDay: number
}

/** What holds for every limit that the host does not set. */
export const defaultLimits: Limits = {
  attemptMs: 4000,
  totalMs: 10_000,
  retryDelayMs: 50,
  responseBytes: 1_048_576,
  concurrency: 50,
  queue: 500,
  breakerFailures: 10,
  breakerMs: 10_000,
  storeMs: 75,
  identifyMs: 5000,
  callBurst: 20,
  callEveryMs: 60_000,
  callsPerDay: 150,
  verifiesPerDay: 60,
}
