import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import type { Firm } from '../../i18n/use-firm-name.js'
import type { AccountFilter } from './account-filter.js'

/** Finds a text as it is written, until the filter that knows keystrokes is there. */
export function createPlainFilter(
  accounts: readonly VirtualAccount[],
  getFirmName: (firm: Firm) => string,
): AccountFilter {
  function getText(account: VirtualAccount): string {
    return `${getFirmName(account)} ${account.alias} ${account.displayNumber ?? account.number}`
  }

  return (text) => new Set(accounts.filter((account) => getText(account).includes(text.trim())))
}
