import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** Where one thing is kept, and how it is written there. */
export interface Place {
  key: string
  /** The text as it may lie in the store. */
  seal(text: string): Promise<string>
  /** The text again; rejects where it was not sealed for this very place. */
  open(sealed: string): Promise<string>
  /** A place beside this one. */
  beside(name: string): Place
}

/** The places of one thing: under the current secret first, then under former ones. */
export type Places = readonly [Place, ...Place[]]

/** Keys are a MAC over the parts, which tells nothing about them to who holds the store but not the secret. */
export type Vault = (parts: readonly string[]) => Places

/** The current secret first. */
export type Secrets = readonly [Uint8Array, ...Uint8Array[]]

/** A vault for a store in this process, which nobody else reads: nothing is encrypted. */
export function createOpenVault([secret]: Secrets): Vault {
  const getKey = createNames(secret)
  const createPlace = (key: string): Place => ({
    key,
    seal: async (text) => text,
    open: async (sealed) => sealed,
    beside: (name) => createPlace(`${key}:${name}`),
  })
  return (parts) => [createPlace(getKey(parts))]
}

/** A vault for a shared store: AES-GCM under a key derived from the secret, with the place's key as associated data. */
export function createSealedVault(secrets: Secrets): Vault {
  const [current, ...former] = secrets
  const createPlaces = createSealedPlaces(current)
  const createFormer = former.map(createSealedPlaces)
  return (parts) => [createPlaces(parts), ...createFormer.map((create) => create(parts))]
}

function createSealedPlaces(secret: Uint8Array): (parts: readonly string[]) => Place {
  const getKey = createNames(secret)
  const bytes = hkdf(sha256, secret, undefined, utf8ToBytes('ieum seal'), 32)
  const cipher = crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  const createPlace = (key: string): Place => {
    const getAlgorithm = (iv: BufferSource) => ({ name: 'AES-GCM', iv, additionalData: utf8ToBytes(key) })
    return {
      key,
      async seal(text) {
        const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
        const sealed = await crypto.subtle.encrypt(getAlgorithm(iv), await cipher, utf8ToBytes(text))
        return bytesToHex(iv) + bytesToHex(new Uint8Array(sealed))
      },
      async open(sealed) {
        const all = hexToBytes(sealed)
        const algorithm = getAlgorithm(all.slice(0, ivBytes))
        return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, await cipher, all.slice(ivBytes)))
      },
      beside: (name) => createPlace(`${key}:${name}`),
    }
  }
  return (parts) => createPlace(getKey(parts))
}

const ivBytes = 12

/** Each part goes in with its length, so that no two lists of parts read alike. */
function createNames(secret: Uint8Array): (parts: readonly string[]) => string {
  const mac = hmac.create(sha256, hkdf(sha256, secret, undefined, utf8ToBytes('ieum name'), 32))
  return (parts) => {
    const text = ['2', ...parts].map((part) => `${part.length}:${part}`).join('')
    const digest = mac.clone().update(utf8ToBytes(text)).digest()
    // Not `bytesToHex`, which adds up a string: those stay in pieces, ten times as large, until they are compared.
    return ['ieum', btoa(String.fromCharCode(...digest))].join(':')
  }
}
