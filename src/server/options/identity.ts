import { OnboardingError } from '../../contract/onboarding-error.js'
import type { Person } from '../../contract/person.js'
import { HostMistake } from '../observability/host-mistake.js'
import { isSubject } from '../../contract/request-headers.js'

/** The signed-in user, as the host's session says. The gateway says what it needs: `koscomGateway` needs all three. */
export type Identity = Person

/** A copy that stays as it is: a host may change an object of its own while the kit waits. Throws a `HostMistake` for what is no object. */
export function copyIdentity(identity: Identity): Identity {
  if (typeof identity !== 'object' || identity === null)
    throw new HostMistake('ieum: there is no identity. Give { subject, ci, korName }.')
  const { subject, ci, korName } = identity
  return { subject, ci, korName }
}

/** The subject of an identity. Throws a `HostMistake` if there is none, if it cannot travel in a header, or if it is the CI. */
export function readSubject(identity: Identity, giver = 'identify gave'): string {
  const { subject, ci } = identity
  if (typeof ci === 'string' && ci.trim() === subject)
    throw new HostMistake('ieum: the subject is the CI, which must not leave the server. Give an opaque user id.')
  if (typeof subject === 'string' && isSubject(subject)) return subject
  throw new HostMistake(
    `ieum: ${giver} ${describeShape(identity)}, without a subject that can travel in a header. Give an opaque user id of 1 to 256 visible ASCII characters.`,
  )
}

/** The types of what the kit reads: no values, and no other names, which a host may have made from values. */
function describeShape(identity: Identity): string {
  if (typeof identity !== 'object') return `a ${typeof identity}`
  const { subject, ci, korName } = identity
  return `{ subject: ${typeof subject}, ci: ${typeof ci}, korName: ${typeof korName} }`
}

/**
 * The person of an identity as upstream takes it (Koscom Open Platform manual, 2018-05 to 2022-10: ci String(88),
 * korName String(12)). Throws `identity_mismatch` for an identity that cannot exist, so that it costs no call, and a
 * `HostMistake` for a subject that is none.
 */
export function readPerson(identity: Identity): Person {
  const { ci, korName } = identity
  const subject = readSubject(identity, 'a call got')
  return { subject, ci: readBounded(ci, 88), korName: readBounded(korName, 12) }
}

/** Undefined if there is no value: the gateway says by its person key whether it needs one. */
function readBounded(value: unknown, maxCharacters: number): string | undefined {
  if (value === undefined || value === null) return undefined
  const text = typeof value === 'string' && isWellFormed(value) ? value.normalize('NFC').trim() : ''
  if (text === '' || Array.from(text).length > maxCharacters) throw new OnboardingError('identity_mismatch')
  return text
}

/** False for text with half a surrogate pair. UTF-8 writes every such half alike, so two people could get one cache key. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
