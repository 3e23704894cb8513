import { resolveAccountId } from '../contract/account-id.js'
import type { VirtualAccount } from '../contract/virtual-accounts.js'

/** How many accounts were not there before. One that the user has renamed was. */
export function countNewAccounts(before: readonly VirtualAccount[], after: readonly VirtualAccount[]): number {
  return after.filter(({ id }) => !resolveAccountId(before, id)).length
}
