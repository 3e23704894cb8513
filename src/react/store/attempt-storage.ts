import { readRecord } from '../../contract/wire-value.js'
import type { Attempt, PortalPurpose } from '../../flow/attempt.js'
import type { QuestionName } from '../../flow/recheck.js'
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
const questions: readonly unknown[] = ['registration', 'virtualAccounts'] satisfies QuestionName[]

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
  const { purpose, startedAt, accountsBefore, waitsFor, returns, checks } = readRecord(value) ?? {}
  const age = Date.now() - Number(startedAt)
  const isKnown = purposes.includes(purpose) && questions.includes(waitsFor)
  return (
    isKnown && [startedAt, accountsBefore, returns, checks].every(Number.isSafeInteger) && age >= 0 && age < maxAgeMs
  )
}
