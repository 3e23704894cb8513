import { findRenamed } from '../contract/find-renamed.js'
import type { VirtualAccount } from '../contract/virtual-accounts.js'

type Accounts = readonly VirtualAccount[]

/** The ids of the accounts that were not there before. One that the user has renamed was. */
export function findNewAccounts(before: Accounts, after: Accounts): string[] {
  const known = new Set(before.map(({ id }) => id))
  return after.map(({ id }) => id).filter((id) => !known.has(id) && !findRenamed(before, id, after))
}
