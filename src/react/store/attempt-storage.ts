import type { Attempt, PortalPurpose } from '../../flow/attempt.js'
import { createSlot } from './device-storage.js'

/** Keeps the trip under way over a reload, for this tab and this subject only. */
export interface AttemptStorage {
  read: () => Attempt | null
  write: (attempt: Attempt | null) => void
}

/** A trip older than this is none any more. */
const maxAgeMs = 86_400_000

const purposes: readonly unknown[] = [
  'signUp',
  'link',
  'renewConsent',
  'registerCertificate',
  'logIn',
] satisfies PortalPurpose[]

export function createAttemptStorage(subject: string): AttemptStorage {
  const slot = createSlot(() => sessionStorage, 'attempt', subject)
  return {
    read() {
      const attempt = slot.read()
      return isAttempt(attempt) ? attempt : null
    },
    write: slot.write,
  }
}

function isAttempt(value: unknown): value is Attempt {
  if (typeof value !== 'object' || value === null) return false
  const { purpose, startedAt, accountsBefore, returns } = value as Partial<Record<keyof Attempt, unknown>>
  const age = Date.now() - Number(startedAt)
  const numbers = [startedAt, accountsBefore, returns]
  return purposes.includes(purpose) && numbers.every(Number.isSafeInteger) && age >= 0 && age < maxAgeMs
}
