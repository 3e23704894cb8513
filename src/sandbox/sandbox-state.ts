import { createAccountNumber } from './account-number.js'
import { createFaultRules, type FaultRules } from './faults/fault-rules.js'
import { createPersonas } from './personas/create-personas.js'
import type { Persona } from './personas/persona.js'
import { createQuota, type Quota } from './quota.js'
import { createRequestLog, type RequestLog } from './request-log.js'

/** Everything a sandbox remembers. */
export interface SandboxState {
  /** The clock, epoch milliseconds. */
  now: () => number
  /** Always the same array; a reset replaces what is in it. */
  personas: Persona[]
  faults: FaultRules
  quota: Quota
  log: RequestLog
  /** A virtual account number nobody has yet. */
  createNumber(): string
  /** Clears everything and seeds it again. */
  reset(): void
}

/** The number behind the highest of the seeded accounts. */
const firstIssued = 5000

/** A freshly seeded state. */
export function createSandboxState(now: () => number, quotaPerDay: number): SandboxState {
  const personas = createPersonas(now())
  const faults = createFaultRules()
  const quota = createQuota(quotaPerDay, now)
  const log = createRequestLog()
  let issued = 0
  return {
    now,
    personas,
    faults,
    quota,
    log,
    createNumber: () => createAccountNumber(firstIssued + issued++),
    reset() {
      personas.splice(0, personas.length, ...createPersonas(now()))
      for (const part of [faults, log]) part.clear()
      quota.reset()
      issued = 0
    },
  }
}
