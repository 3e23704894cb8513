import { createAccountNumber } from './account-number.js'
import { createFaultRules, type FaultRules } from './faults/fault-rules.js'
import { createPersonas } from './personas/create-personas.js'
import type { Persona } from './personas/persona.js'
import { createDailyQuota, type DailyQuota } from './daily-quota.js'
import { createSandboxClock, type SandboxClock } from './sandbox-clock.js'
import type { SeededPerson } from './personas/parse-people.js'
import { createRequestLog, type RequestLog } from './request-log.js'

/** Everything a sandbox remembers. */
export interface SandboxState {
  /** The time of the clock, epoch milliseconds. */
  now: () => number
  clock: SandboxClock
  /** Always the same array; a reset replaces what is in it. */
  personas: Persona[]
  faults: FaultRules
  quota: DailyQuota
  log: RequestLog
  /** Origins to which portal pages may lead back. */
  returnOrigins: readonly string[]
  /** A new virtual account number. */
  createNumber(): string
  /** Clears everything and seeds it again. */
  reset(): void
}

interface StateOptions {
  now: () => number
  quotaPerDay: number
  people: readonly SeededPerson[]
  returnOrigins?: readonly string[]
}

/** Above the highest number of the seeded accounts. */
const firstIssued = 5000

/** A freshly seeded state. */
export function createSandboxState({
  now: realNow,
  quotaPerDay,
  people,
  returnOrigins = [],
}: StateOptions): SandboxState {
  const clock = createSandboxClock(realNow)
  const { now } = clock
  const personas = createPersonas(now(), people)
  const faults = createFaultRules()
  const quota = createDailyQuota(quotaPerDay, now)
  const log = createRequestLog()
  let issued = 0
  return {
    now,
    clock,
    personas,
    faults,
    quota,
    log,
    returnOrigins,
    createNumber: () => createAccountNumber(firstIssued + issued++),
    reset() {
      clock.reset()
      personas.splice(0, personas.length, ...createPersonas(now(), people))
      for (const part of [faults, log]) part.clear()
      quota.reset()
      issued = 0
    },
  }
}
