import type { HarnessResult } from './harness.js'

/** What helps if a limit per person is at work: the check sends some hundred requests of one person. */
export const limitAdvice =
  'A limit per person is at work: raise it for the check, in ieum/server with limits.callBurst 400, callEveryMs 1000 and callsPerDay 2000, in ieum-service with IEUM_LIMIT_CALL_BURST=400 IEUM_LIMIT_CALL_EVERY_MS=1000 IEUM_LIMIT_CALLS_PER_DAY=2000.'

/** What helps a backend that serves fresh requests without a call. */
export const freshAdvice = 'Let {"fresh":true} skip your cache and call upstream.'

/** What helps if no call was made for a response; `next` if one was. Past a limit a backend sends 429, or an earlier result with its `Age`. */
export function getCallAdvice({ exchange: { status, headers }, calls }: HarnessResult, next: string): string {
  if (calls.length > 0) return next
  return status === 429 || headers.has('Age') ? limitAdvice : freshAdvice
}
