/** How long and how much the server waits for upstream, and how often it asks. */
export interface Limits {
  /** Milliseconds for one attempt, reading the answer included. Default 4,000. */
  attemptMs: number
  /** Milliseconds for a question: waiting for its turn and the retry included. Default 10,000. */
  totalMs: number
  /** Milliseconds before the retry; up to as many again are added by chance. Default 50. */
  retryDelayMs: number
  /** Most bytes of an answer of upstream. Default 1,048,576. */
  responseBytes: number
  /** Attempts of this process that may be under way at once. Default 50. */
  concurrency: number
  /** Questions that may wait for their turn; past it they are answered `rate_limited`. Default 500. */
  queue: number
  /** Failed attempts in a row after which this process leaves upstream alone. Default 10. */
  breakerFailures: number
  /** Milliseconds until it tries again, with one question. Default 10,000. */
  breakerMs: number
  /** Milliseconds for one operation of the store. Default 75. */
  storeMs: number
  /** Fresh answers a person may ask for in a row. Default 6. */
  freshBurst: number
  /** Milliseconds after which there is one more. Default 60,000. */
  freshEveryMs: number
  /** Fresh answers a person may ask for in a day, UTC. Default 100. */
  freshPerDay: number
}

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
  freshBurst: 6,
  freshEveryMs: 60_000,
  freshPerDay: 100,
}
