import type { OnboardingScope } from '../../client/onboarding-scope.js'
import { isResourceName } from '../../contract/resources.js'
import { dayMs } from '../../contract/time.js'
import { readRecord } from '../../contract/wire-value.js'
import type { HandoffPhase, PortalPurpose, TrackedHandoff } from '../../journey/handoff.js'
import { createStorageSlot } from './storage-slot.js'

/** Keeps the current handoff over a reload, for this tab, this subject and this backend only. */
export interface HandoffStorage {
  read: () => TrackedHandoff | null
  write: (handoff: TrackedHandoff | null) => void
}

/** An older handoff is forgotten. */
const maxAgeMs = dayMs

const purposes: readonly unknown[] = [
  'signUp',
  'link',
  'renewConsent',
  'registerCertificate',
  'logIn',
  'manage',
] satisfies PortalPurpose[]

const phases: readonly unknown[] = ['looking', 'needsConfirmation'] satisfies HandoffPhase[]

export function createHandoffStorage(scope: OnboardingScope): HandoffStorage {
  const slot = createStorageSlot(() => sessionStorage, 'handoff', scope)
  return {
    read() {
      const handoff = slot.read()
      // Somebody has set the device's clock back if the click lies in the future.
      return isHandoff(handoff) ? { ...handoff, startedAt: Math.min(handoff.startedAt, Date.now()) } : null
    },
    write: slot.write,
  }
}

function isHandoff(value: unknown): value is TrackedHandoff {
  const { id, purpose, phase, startedAt, accountsBefore, consentsBefore, waitsFor, returns, checks } =
    readRecord(value) ?? {}
  const age = Date.now() - Number(startedAt)
  const isNamed = typeof id === 'string' && purposes.includes(purpose) && phases.includes(phase)
  const isKnown = isNamed && isResourceName(waitsFor) && readRecord(consentsBefore) !== null
  return isKnown && [startedAt, accountsBefore, returns, checks].every(Number.isSafeInteger) && age < maxAgeMs
}
