import { createContext, useContext } from 'react'
import type { VirtualAccount } from '../../contract/virtual-accounts.js'

/** One firm of the list. */
export interface FirmContextValue {
  /** The firm's name. */
  firm: string
  accounts: readonly VirtualAccount[]
  /** Id of the element that shows the name. */
  nameId: string
}

/** Null outside a firm, where a list is of all accounts. */
export const FirmContext = createContext<FirmContextValue | null>(null)

export function useFirmContext(): FirmContextValue {
  const value = useContext(FirmContext)
  if (!value) {
    throw new Error('[ieum] No VirtualAccountPickerFirms above this part. Put it inside <VirtualAccountPickerFirms>.')
  }
  return value
}
