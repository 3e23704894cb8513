import type { VirtualAccount } from '../../contract/virtual-accounts.js'

/** True where the filter text occurs in the firm's name, the alias or the number; case and spaces do not count. */
export function matchAccount(account: VirtualAccount, firm: string, filter: string): boolean {
  const wanted = squeeze(filter)
  return [firm, account.alias ?? '', account.number].some((text) => squeeze(text).includes(wanted))
}

function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/\s/g, '')
}
