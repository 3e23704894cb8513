const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** `req-` and 16 characters: twenty in all, as many as upstream's `reqIdConsumer` takes. */
export function createRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `req-${Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')}`
}
