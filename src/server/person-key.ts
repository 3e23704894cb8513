import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Person } from '../contract/person.js'

/** The name under which a person's answers are kept: tells nothing about the person to who holds the store but not the secret. */
export type GetPersonKey = (person: Person) => string

/** Keys people under a secret, apart per gateway. The list is written as JSON so that no two lists read alike. */
export function createPersonKeys(secret: Uint8Array, gatewayId: string): GetPersonKey {
  return ({ ci, korName }) => bytesToHex(hmac(sha256, secret, utf8ToBytes(JSON.stringify([gatewayId, ci, korName]))))
}
