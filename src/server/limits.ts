/** How long and how much the server waits for upstream. */
export interface Limits {
  /** Milliseconds for one attempt, reading the answer included. Default 4,000. */
  attemptMs: number
  /** Milliseconds for a question, its retry included. Default 10,000. */
  totalMs: number
  /** Milliseconds before the retry; up to as many again are added by chance. Default 50. */
  retryDelayMs: number
  /** Most bytes of an answer of upstream. Default 1,048,576. */
  responseBytes: number
}

export const defaultLimits: Limits = {
  attemptMs: 4000,
  totalMs: 10_000,
  retryDelayMs: 50,
  responseBytes: 1_048_576,
}
