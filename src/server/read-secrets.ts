import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Secrets } from './store/vault.js'

const minBytes = 32

/** The secrets as bytes, the current one first, or a random one of this process where none is given. Throws for a short one. */
export function readSecrets(secret: string | readonly string[] | undefined, hasOwnStore: boolean): Secrets {
  if (secret === undefined && hasOwnStore) {
    throw new TypeError(
      'ieum: createOnboarding got a store but no secret. Processes that share a store must share the secret under which ' +
        'it is keyed. Give one of at least 32 random bytes, e.g. from `openssl rand -base64 32`.',
    )
  }
  if (secret === undefined) return [crypto.getRandomValues(new Uint8Array(minBytes))]
  const [current, ...former] = (typeof secret === 'string' ? [secret] : secret).map(readOne)
  if (!current) throw new TypeError('ieum: createOnboarding got an empty list of secrets. Give the current one first.')
  return [current, ...former]
}

function readOne(secret: string): Uint8Array {
  const bytes = utf8ToBytes(secret)
  if (bytes.length >= minBytes) return bytes
  throw new TypeError(
    `ieum: createOnboarding got a secret of ${bytes.length} bytes, which can be guessed. Give at least 32 random bytes, ` +
      'e.g. from `openssl rand -base64 32`.',
  )
}
