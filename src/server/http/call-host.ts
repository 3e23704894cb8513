import type { Limits } from '../options/limits.js'
import { inTime } from '../pipeline/with-time-limit.js'

/** Calls a function of the host that the request waits for. Throws `timeout` after `identifyMs`, or when the time of the request is over. */
export function callHost<Result>(
  call: () => Promise<Result> | Result,
  { identifyMs }: Limits,
  deadline: number,
): Promise<Result> {
  const run = async () => call()
  return inTime(Math.min(identifyMs, deadline - performance.now()), run())
}
