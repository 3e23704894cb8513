/** How many seconds an answer may be served from the cache; 0 means not at all. Errors are never cached. */
export interface Ttl {
  /** A registration that says member. Default 600. */
  member: number
  /** A list with virtual accounts in it. Default 300. */
  accounts: number
  /** Known negatives: a non-member, or an empty list of accounts. Default 0, because they change any minute. */
  nonMember: number
}

export const defaultTtl: Ttl = { member: 600, accounts: 300, nonMember: 0 }
