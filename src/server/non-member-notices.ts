import { LRUCache } from 'lru-cache'

/** Long enough for the two questions of one page load, too short to hide accounts from someone who has just signed up. */
const lifetimeMs = 2000

/** Who was just found to be a non-member, by where their accounts are kept, so that asking for these need not cost a call. */
export interface NonMemberNotices {
  add(accountsKey: string): void
  has(accountsKey: string): boolean
  delete(accountsKey: string): void
  /** True where there is none, about anybody. */
  areAllOver(): boolean
}

/** Keeps the notices of this process, at most 10,000. */
export function createNonMemberNotices(now: () => number): NonMemberNotices {
  const times = new LRUCache<string, number>({ max: 10_000 })
  let newest = -Infinity
  const isOver = (time: number) => now() - time >= lifetimeMs
  return {
    add: (accountsKey) => void times.set(accountsKey, (newest = now())),
    has: (accountsKey) => !isOver(times.get(accountsKey) ?? -Infinity),
    delete: (accountsKey) => void times.delete(accountsKey),
    areAllOver: () => isOver(newest),
  }
}
