import type { VirtualAccount } from '../../contract/virtual-accounts.js'

/** The accounts of one firm, in upstream's order. */
export interface FirmAccounts {
  firmCode: string
  accounts: VirtualAccount[]
}

/** Groups accounts by firm; firms stand in the order of their first account. */
export function groupByFirm(accounts: readonly VirtualAccount[]): FirmAccounts[] {
  const firms = new Map<string, FirmAccounts>()
  for (const account of accounts) {
    const firm = firms.get(account.firmCode) ?? { firmCode: account.firmCode, accounts: [] }
    firms.set(account.firmCode, firm)
    firm.accounts.push(account)
  }
  return [...firms.values()]
}
