import { LRUCache } from 'lru-cache'

/** Long enough for the two questions of one page load, too short to hide accounts from someone who has just signed up. */
const lifetimeMs = 2000

/** Who was just found to be a non-member, so that asking for accounts need not cost a call. */
export interface NonMemberNotices {
  add(personKey: string): void
  has(personKey: string): boolean
  delete(personKey: string): void
}

/** Keeps the notices of this process, at most 10,000. */
export function createNonMemberNotices(now: () => number): NonMemberNotices {
  const times = new LRUCache<string, number>({ max: 10_000 })
  return {
    add: (personKey) => void times.set(personKey, now()),
    has: (personKey) => now() - (times.get(personKey) ?? -Infinity) < lifetimeMs,
    delete: (personKey) => void times.delete(personKey),
  }
}
