import type { VirtualAccount } from '../../contract/virtual-accounts.js'
import { createRequiredContext } from '../create-required-context.js'

/** One firm of the list. */
export interface FirmContextValue {
  /** The firm's name. */
  firm: string
  accounts: readonly VirtualAccount[]
  /** Id of the element that shows the name. */
  nameId: string
}

/** Null outside a firm, where a list is of all accounts. */
export const [FirmContext, useFirmContext] = createRequiredContext<FirmContextValue>('VirtualAccountPickerFirms')
