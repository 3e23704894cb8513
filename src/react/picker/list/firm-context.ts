import type { VirtualAccount } from '../../../contract/virtual-accounts.js'
import { createRequiredContext } from '../../internals/create-required-context.js'

/** One firm of the list. */
export interface FirmContextValue {
  /** Name of the firm. */
  firm: string
  accounts: readonly VirtualAccount[]
  /** Id of the element that shows the name. */
  nameId: string
}

/** Null outside a firm. A list there shows all accounts. */
export const [FirmContext, useFirmContext] = createRequiredContext<FirmContextValue>('VirtualAccountPickerFirms')
