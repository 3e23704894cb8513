/** For how many seconds data may be served from the cache; 0 means not at all. Errors are never cached. */
export interface Ttl {
  /**
   * A registration of a member.
   * @default 600
   */
  member: number
  /**
   * A list with at least one virtual account.
   * @default 300
   */
  accounts: number
  /**
   * A negative: a non-member, or an empty list of accounts.
   * @default 0, because it may change any minute
   */
  nonMember: number
}

/** What holds for every lifetime that the host does not set. */
export const defaultTtl: Ttl = { member: 600, accounts: 300, nonMember: 0 }
