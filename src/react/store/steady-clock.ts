import { dayMs } from '../../contract/time.js'

/** A longer sleep is not believed: then somebody has set the device's clock. */
const maxSleepMs = 7 * dayMs

/** The two clocks of a browser differ by this much without a sleep. */
const toleranceMs = 100

/**
 * A clock in epoch milliseconds that counts on from `start` when the device's clock is set. Browsers stop the count while
 * the device sleeps; that time is taken from the device's clock.
 */
export function createSteadyClock(start = Date.now()): () => number {
  let time = start
  let device = Date.now()
  let count = readCount()

  return () => {
    const passed = Math.max(0, readCount() - count)
    const slept = Date.now() - device - passed
    time += passed + (slept > toleranceMs && slept <= maxSleepMs ? slept : 0)
    device = Date.now()
    count = readCount()
    return Math.round(time)
  }
}

/** Milliseconds that nobody can set. */
function readCount(): number {
  return typeof performance === 'undefined' ? Date.now() : performance.now()
}
