import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Secrets } from '../store/key-ring.js'

const minBytes = 32
const minCharacters = 10
/** Six letters and more, so that none of them is part of a random secret by chance. */
const placeholderWords =
  /changeme|replaceme|placeholder|secret|example|password|development|default|insert|openssl|random|qwerty|abcdefgh|12345678/

/** The secrets as bytes, the current one first; null if none is given. Throws a `TypeError` for one that can be guessed. */
export function readSecrets(secret: string | readonly string[] | undefined, hasOwnStore: boolean): Secrets | null {
  if (secret === undefined && hasOwnStore) {
    throw new TypeError(
      'ieum: createOnboarding got a store but no secret. Processes that share a store must share the secret from ' +
        'which its keys are derived. Give one of at least 32 random bytes, e.g. from `openssl rand -base64 32`.',
    )
  }
  if (secret === undefined) return null
  const [current, ...former] = (Array.isArray(secret) ? secret : [secret]).map(readOne)
  if (!current) throw new TypeError('ieum: createOnboarding got an empty list of secrets. Give the current one first.')
  return [current, ...former]
}

function readOne(secret: unknown): Uint8Array {
  const flaw = typeof secret === 'string' ? findFlaw(secret) : 'that is no text'
  if (typeof secret === 'string' && flaw === null) return utf8ToBytes(secret)
  throw new TypeError(
    `ieum: createOnboarding got a secret ${flaw}, which can be guessed. Give at least 32 random bytes, ` +
      'e.g. from `openssl rand -base64 32`.',
  )
}

/** What is wrong with a secret, without a part of it; null if it may be random. */
function findFlaw(secret: string): string | null {
  const { length } = utf8ToBytes(secret)
  if (length < minBytes) return `of ${length} bytes`
  if (new Set(secret).size < minCharacters) return `with fewer than ${minCharacters} different characters`
  if (/^(.+?)\1+$/su.test(secret)) return 'that repeats itself'
  if (placeholderWords.test(secret.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))) return 'that looks like a placeholder'
  return null
}
