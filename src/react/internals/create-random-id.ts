/** An id that no other page has. Not by `crypto.randomUUID`, which a page without HTTPS lacks. */
export function createRandomId(): string {
  return Math.random().toString(36).slice(2)
}
