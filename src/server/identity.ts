import { OnboardingError } from '../contract/onboarding-error.js'
import type { Person } from '../contract/person.js'
import { isSubject } from '../contract/request-headers.js'

/** Who the host's session says is asking. */
export interface Identity extends Person {
  /** Opaque public user id, 1 to 256 visible ASCII characters; the same value as the provider's `subject`. Never the CI. */
  subject: string
}

/** The subject of an identity. Throws a `TypeError` for one that cannot travel in a header. */
export function readSubject({ subject }: Identity): string {
  if (typeof subject === 'string' && isSubject(subject)) return subject
  throw new TypeError(
    'ieum: identify gave a subject that cannot travel in a header. Give an opaque user id of 1 to 256 visible ASCII characters.',
  )
}

/**
 * The person of an identity as upstream takes it (manual: ci String(88), korName String(12)). Throws
 * `identity_mismatch` where a call would be spent on an identity that cannot exist.
 */
export function readPerson({ ci, korName }: Person): Person {
  return { ci: readBounded(ci, 88), korName: readBounded(korName, 12) }
}

function readBounded(value: unknown, maxCharacters: number): string {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : ''
  if (text === '' || Array.from(text).length > maxCharacters) throw new OnboardingError('identity_mismatch')
  return text
}
