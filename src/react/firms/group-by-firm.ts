import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import type { Firm } from '../i18n/use-firm-name.js'

/** The accounts of one firm, in the order of upstream. */
export interface FirmAccounts {
  id: string
  firm: Firm
  accounts: VirtualAccount[]
}

/** What tells firms apart: the code or, without one, the provider's name. Empty if neither is known. */
export function getFirmId({ firmCode, firmName = '' }: Firm): string {
  return firmCode || firmName
}

/** Groups accounts by firm. The firms are in the order of their first account. */
export function groupByFirm(accounts: readonly VirtualAccount[]): FirmAccounts[] {
  const firms = new Map<string, FirmAccounts>()
  for (const account of accounts) {
    const id = getFirmId(account)
    const group = firms.get(id) ?? { id, firm: account, accounts: [] }
    firms.set(id, group)
    group.accounts.push(account)
  }
  return [...firms.values()]
}
