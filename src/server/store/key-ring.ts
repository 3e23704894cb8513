import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { once } from './once.js'
import { createSealer, plainSealer, type Sealer } from './sealer.js'

/** The key of one entry in the store, and how a value is written under it. */
export interface CacheKey {
  name: string
  /** The text in the form in which it may lie in the store. */
  seal(text: string): Promise<string>
  /** The text again. Rejects if it was not sealed for this very key. */
  open(sealed: string): Promise<string>
  /** The key of something that belongs to this entry. */
  child(name: string): CacheKey
}

/** The keys of one entry: under the current secret first, then under former ones. */
export type CacheKeys = readonly [CacheKey, ...CacheKey[]]

/**
 * Derives keys as a MAC over the parts: whoever can read the store but has no secret learns nothing about them. The MAC is
 * expensive, so derive once per person and take `child` keys from there.
 */
export type KeyRing = (...parts: readonly string[]) => CacheKeys

/** The current secret first. */
export type Secrets = readonly [Uint8Array, ...Uint8Array[]]

/** A key ring for a store in this process, which nobody else reads: nothing is encrypted. Without a secret it takes a random one. */
export function createPlainKeyRing(secrets: Secrets | null): KeyRing {
  const getDerive = once(() => createDerive(secrets?.[0] ?? crypto.getRandomValues(new Uint8Array(32)), plainSealer))
  return (...parts) => [getDerive()(parts)]
}

/**
 * A key ring for a shared store: values are encrypted, and former secrets are still read. `maxLength` is the length of the
 * longest sealed value that is opened, in characters.
 */
export function createSealedKeyRing([current, ...former]: Secrets, maxLength: number): KeyRing {
  const deriveCurrent = createDerive(current, createSealer(current, maxLength))
  const deriveFormer = former.map((secret) => createDerive(secret, createSealer(secret, maxLength)))
  return (...parts) => [deriveCurrent(parts), ...deriveFormer.map((derive) => derive(parts))]
}

/** The child of each key. */
export function getChildKeys([current, ...former]: CacheKeys, name: string): CacheKeys {
  return [current.child(name), ...former.map((key) => key.child(name))]
}

/** Each part goes into the MAC with its length, so that no two lists of parts read alike. */
function createDerive(secret: Uint8Array, sealer: Sealer): (parts: readonly string[]) => CacheKey {
  const mac = hmac.create(sha256, hkdf(sha256, secret, undefined, utf8ToBytes('ieum name'), 32))
  return (parts) => {
    const text = ['3', ...parts].map((part) => `${part.length}:${part}`).join('')
    const digest = mac.clone().update(utf8ToBytes(text)).digest()
    // `btoa` makes one flat string. `bytesToHex` joins 32 small ones, which V8 keeps apart and ten times as large.
    return createKey(['ieum', btoa(String.fromCharCode(...digest))].join(':'), sealer)
  }
}

function createKey(name: string, sealer: Sealer): CacheKey {
  return {
    name,
    seal: (text) => sealer.seal(name, text),
    open: (sealed) => sealer.open(name, sealed),
    child: (childName) => createKey([name, childName].join(':'), sealer),
  }
}
