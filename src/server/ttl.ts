/** How many seconds an answer may be served from the cache; 0 means not at all. Errors are never cached. */
export interface Ttl {
  /** A registration that says member. Default 600. */
  member: number
  /** A list of virtual accounts. Default 300. */
  accounts: number
  /** A registration that says non-member. Default 0, because it changes any minute. */
  nonMember: number
}

export const defaultTtl: Ttl = { member: 600, accounts: 300, nonMember: 0 }
