import type { Limits, Ttl } from 'ieum/server'
import { parseInteger } from './parse-values.js'
import type { Setting } from './setting.js'

type NumberSettings<Names extends string> = Record<Names, Setting<number | undefined>>

/** A number of the kit. If it is not set, the kit's own default holds. With 0 every request would fail, unless `min` says so. */
function kitNumber(variable: string, about: string, max: number, min = 1): Setting<number | undefined> {
  const give = `a whole number from ${min} to ${max}`
  return { variable, about, give, parse: parseInteger(min, max), fallback: undefined }
}

const hourMs = 3_600_000
const million = 1_000_000

/** Every limit of `createOnboarding`, under a variable of its own. */
export const limitSettings: NumberSettings<keyof Limits> = {
  attemptMs: kitNumber('IEUM_LIMIT_ATTEMPT_MS', 'for one attempt upstream (4000)', hourMs),
  totalMs: kitNumber('IEUM_LIMIT_TOTAL_MS', 'for one load, its retry included (10000)', hourMs),
  retryDelayMs: kitNumber('IEUM_LIMIT_RETRY_DELAY_MS', 'before the retry (50)', hourMs, 0),
  responseBytes: kitNumber('IEUM_LIMIT_RESPONSE_BYTES', 'the largest response of upstream (1048576)', 100 * million),
  concurrency: kitNumber('IEUM_LIMIT_CONCURRENCY', 'attempts of this process at the same time (50)', million),
  queue: kitNumber('IEUM_LIMIT_QUEUE', 'loads that may wait for one of them (500)', million, 0),
  breakerFailures: kitNumber('IEUM_LIMIT_BREAKER_FAILURES', 'failures in a row that open the breaker (10)', million, 0),
  breakerMs: kitNumber('IEUM_LIMIT_BREAKER_MS', 'until it tries again (10000)', hourMs, 0),
  storeMs: kitNumber('IEUM_LIMIT_STORE_MS', 'for one operation of Redis (75)', hourMs),
  identifyMs: kitNumber('IEUM_LIMIT_IDENTIFY_MS', 'for finding out who is signed in (5000)', hourMs),
  callBurst: kitNumber('IEUM_LIMIT_CALL_BURST', 'loads of one person in a row that go upstream (20)', million),
  callEveryMs: kitNumber('IEUM_LIMIT_CALL_EVERY_MS', 'until there is one more (60000)', 24 * hourMs, 0),
  callsPerDay: kitNumber('IEUM_LIMIT_CALLS_PER_DAY', 'loads of one person per day that go upstream (150)', million),
  verifiesPerDay: kitNumber('IEUM_LIMIT_VERIFIES_PER_DAY', 'verifies of one person per day (60)', million),
}

/** For how many seconds data are cached. */
export const ttlSettings: NumberSettings<keyof Ttl> = {
  member: kitNumber('IEUM_TTL_MEMBER', 'seconds for which a member’s registration is cached (600)', million, 0),
  accounts: kitNumber('IEUM_TTL_ACCOUNTS', 'seconds for which a list of accounts is cached (300)', million, 0),
  nonMember: kitNumber('IEUM_TTL_NON_MEMBER', 'seconds for which a negative is cached (0)', million, 0),
}
