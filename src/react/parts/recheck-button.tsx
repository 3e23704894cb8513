'use client'

import { forwardRef } from 'react'
import type { lateMessages } from '../i18n/locales/ko/late-messages.js'
import { BareRecheckButton } from './bare-recheck-button.js'
import type { ButtonProps } from './button.js'
import type { RecheckPurpose } from './recheck-purpose.js'
import { RecheckStatus } from './recheck-status.js'

/** Props of {@link RecheckButton}. */
export interface RecheckButtonProps extends ButtonProps {
  /** Why the user was at the portal. Decides which resource is loaded. */
  purpose: RecheckPurpose
  /**
   * Message if nothing has changed yet.
   * @default one for the purpose
   */
  stillWaiting?: keyof typeof lateMessages | undefined
}

/** Checks now whether the portal is done. The result is shown above. */
export const RecheckButton = forwardRef<HTMLButtonElement, RecheckButtonProps>(function RecheckButton(
  { stillWaiting, ...props },
  ref,
) {
  return (
    <>
      <RecheckStatus purpose={props.purpose} stillWaiting={stillWaiting} />
      <BareRecheckButton ref={ref} {...props} />
    </>
  )
})
