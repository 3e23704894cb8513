const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
const length = 16

/** Random bytes come at a price per call, so they are fetched for many ids at once. */
const pool = new Uint8Array(256 * length)
let used = pool.length

/** `req-` and 16 characters: twenty in all, as many as upstream's `reqIdConsumer` takes. */
export function createRequestId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  let id = 'req-'
  for (const byte of pool.subarray(used, (used += length))) id += alphabet[byte % alphabet.length]
  return id
}
