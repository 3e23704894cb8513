import type { ReactNode } from 'react'
import type { PortalPurpose } from '../../flow/attempt.js'
import { PortalLink } from './portal-link.js'
import { useInAppBrowser, WayOut } from './way-out.js'

interface HandOffProps {
  purpose: PortalPurpose
}

/** A screen's primary way to the portal; inside an app's built-in browser the way out of it comes first. */
export function HandOff({ purpose }: HandOffProps): ReactNode {
  const isInApp = useInAppBrowser() !== null
  return (
    <>
      <WayOut />
      <PortalLink purpose={purpose} variant={isInApp ? 'plain' : 'primary'} />
    </>
  )
}
