const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** `req-` and 16 characters: twenty in all, as many as upstream's `reqIdConsumer` takes. */
export function createRequestId(): string {
  let id = 'req-'
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) id += alphabet[byte % alphabet.length]
  return id
}
