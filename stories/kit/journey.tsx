import { PortalSignupGate, VirtualAccountPicker } from 'ieum'
import type { ReactNode } from 'react'

/** Gate and picker, as most hosts use them. */
export function Journey(): ReactNode {
  return (
    <PortalSignupGate>
      <VirtualAccountPicker name="account" />
    </PortalSignupGate>
  )
}
