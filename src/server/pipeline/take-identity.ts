import { copyIdentity, readSubject, type Identity } from '../options/identity.js'

/**
 * A copy of an identity whose subject may stand in the access record. Throws a `HostMistake` for any other: it names nobody,
 * so nothing is an access, and what it has for a subject may be the CI.
 */
export function takeIdentity(given: Identity): Identity {
  const identity = copyIdentity(given)
  readSubject(identity, 'a call got')
  return identity
}
