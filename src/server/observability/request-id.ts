const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
const length = 16

/** Each call for random bytes is expensive, so one call fetches the bytes of many ids. */
const pool = new Uint8Array(256 * length)
let used = pool.length

/** `req-` and 16 characters: twenty in all, the length of upstream's field `reqIdConsumer`. */
export function createRequestId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  let id = 'req-'
  for (const byte of pool.subarray(used, (used += length))) id += alphabet[byte % alphabet.length]
  return id
}
