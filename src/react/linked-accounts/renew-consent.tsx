import type { ReactNode } from 'react'
import { PortalLink } from '../parts/portal-link.js'
import { LateRecheckButton } from '../screens/late/late-recheck-button.js'
import { useStoreValue } from '../store/use-store-value.js'
import { useConsents } from '../use-consents.js'

/** The way to renew the consents, from the day on which the portal lets the user do so. */
export function RenewConsent(): ReactNode {
  const { platform, service } = useConsents()
  const handoff = useStoreValue('handoff')
  const endsSoon = [platform, service].some(({ urgency }) => urgency !== 'none')
  return (
    <>
      {endsSoon && <PortalLink purpose="renewConsent" />}
      {handoff?.purpose === 'renewConsent' && <LateRecheckButton purpose="renewConsent" variant="plain" />}
    </>
  )
}
