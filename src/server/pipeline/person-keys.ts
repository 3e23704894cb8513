import { OnboardingError } from '../../contract/onboarding-error.js'
import type { Person } from '../../contract/person.js'
import type { Gateway } from '../gateway/gateway.js'
import { HostMistake } from '../observability/host-mistake.js'
import { isWellFormed } from '../options/identity.js'
import type { CacheKeys, KeyRing } from '../store/key-ring.js'
import { once } from '../store/once.js'

/** The keys of one person. Each function does an expensive part, and keeps what came of it. */
interface PersonKeys {
  /** Everything about the person is kept under these. */
  getKeys: () => CacheKeys
  /** The person's calls are counted under these. */
  getLimitKeys: () => CacheKeys
}

export type GetPersonKeys = (person: Person) => PersonKeys

/** Throws `identity_mismatch` if the person lacks what the gateway knows people by. */
export function createGetPersonKeys(gateway: Gateway, keyRing: KeyRing): GetPersonKeys {
  return (person) => {
    const parts = gateway.personKey ? readPersonKey(gateway.personKey(person)) : getDefaultKey(person)
    // By the CI alone, because somebody who can edit the name must not get a limit with each.
    const counted = gateway.personKey ? parts : parts.slice(0, 1)
    return {
      getKeys: once(() => keyRing('person', gateway.id, ...parts)),
      getLimitKeys: once(() => keyRing('limit', gateway.id, ...counted)),
    }
  }
}

/** An empty key, or a part that is missing, would give several people one entry. */
function readPersonKey(parts: unknown): readonly string[] {
  if (Array.isArray(parts) && parts.length > 0 && parts.every(isKeyPart)) return parts
  throw new HostMistake(
    'ieum: the personKey of the gateway is not a list of texts. Give what upstream knows the person by.',
  )
}

function isKeyPart(part: unknown): part is string {
  return typeof part === 'string' && part !== '' && isWellFormed(part)
}

function getDefaultKey({ ci, korName }: Person): readonly string[] {
  if (ci === undefined || korName === undefined) throw new OnboardingError('identity_mismatch')
  return [ci, korName]
}
