import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { once } from './once.js'

/** Encrypts the values of a store, each for the one key under which it lies. */
export interface Sealer {
  seal(keyName: string, text: string): Promise<string>
  /** Rejects if the value was changed, or sealed for another key or with another secret. */
  open(keyName: string, sealed: string): Promise<string>
}

/** Encrypts nothing. */
export const plainSealer: Sealer = {
  seal: async (_, text) => text,
  open: async (_, sealed) => sealed,
}

const ivBytes = 12

/**
 * AES-GCM under a key derived from the secret. The key's name is the associated data, so a moved value does not open.
 * A value of more than `maxLength` characters is not even read.
 */
export function createSealer(secret: Uint8Array, maxLength: number): Sealer {
  const bytes = hkdf(sha256, secret, undefined, utf8ToBytes('ieum seal'), 32)
  const getCipher = once(() => crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']))
  return {
    async seal(keyName, text) {
      const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
      const sealed = await crypto.subtle.encrypt(getAlgorithm(keyName, iv), await getCipher(), utf8ToBytes(text))
      return bytesToHex(iv) + bytesToHex(new Uint8Array(sealed))
    },
    async open(keyName, sealed) {
      if (sealed.length > maxLength) throw new Error('The value is too long to be ours.')
      const all = hexToBytes(sealed)
      const algorithm = getAlgorithm(keyName, all.slice(0, ivBytes))
      return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, await getCipher(), all.slice(ivBytes)))
    },
  }
}

function getAlgorithm(keyName: string, iv: BufferSource) {
  return { name: 'AES-GCM', iv, additionalData: utf8ToBytes(keyName) }
}
