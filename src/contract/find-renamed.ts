import { resolveAccountId } from './account-id.js'
import type { VirtualAccount } from './virtual-accounts.js'

type Accounts = readonly VirtualAccount[]

/**
 * The account of a list that an id means, or null. The id of an account that the user has renamed still means it. But if the
 * list before had two rows for one number, and one of them has left, the other one is no new name for it.
 */
export function findRenamed(accounts: Accounts, id: string, before: Accounts | null): VirtualAccount | null {
  const account = resolveAccountId(accounts, id)
  if (!account || account.id === id) return account
  const wasListed = (one: string) => before?.some((other) => other.id === one)
  return wasListed(id) && wasListed(account.id) ? null : account
}
