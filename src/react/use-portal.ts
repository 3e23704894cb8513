'use client'

import type { Handoff, PortalPurpose } from '../journey/handoff.js'
import { useOnboardingContext } from './provider/onboarding-context.js'
import { getPortalUrl } from './provider/portal-url.js'
import { useStoreValue } from './store/use-store-value.js'

/** What {@link usePortal} gives. */
export interface UsePortalResult {
  /** URL of the page for a purpose. Render it as a link, and call `open` only if a link is impossible. */
  href(purpose: PortalPurpose): string
  /** Starts a handoff and opens the page as `portal.openIn` says. Call it in the click of a user. */
  open(purpose: PortalPurpose): void
  /** The current handoff, or null. */
  handoff: Handoff | null
  /** Why the user wanted to go to the portal, if `portal.openIn` has said that it did not open. Null again from the next start on. */
  notOpened: PortalPurpose | null
  /** Checks now whether the handoff had its effect. Without a handoff it sends no request. */
  recheck(): Promise<void>
  /** Gives up the handoff. */
  cancel(): void
}

/**
 * The way to the portal and back, for a host that draws its own screens.
 * @example
 * const { href, handoff, recheck } = usePortal()
 * return handoff ? <button onClick={recheck}>I have signed up</button> : <a href={href('signUp')}>Sign up</a>
 */
export function usePortal(): UsePortalResult {
  const { portal, store } = useOnboardingContext()
  const handoff = useStoreValue('handoff')
  const notOpened = useStoreValue('notOpened')
  const href = (purpose: PortalPurpose) => getPortalUrl(portal, purpose)
  return {
    href,
    open(purpose) {
      const { openIn } = portal
      const url = href(purpose)
      if (typeof openIn === 'function') return store.startHandoffBy(() => openIn(url, purpose), purpose)
      store.startHandoff(purpose)
      if (openIn === 'redirect') window.location.assign(url)
      else window.open(url, '_blank', 'noopener,noreferrer')
    },
    handoff,
    notOpened,
    recheck: () => store.recheck(),
    cancel: store.cancel,
  }
}
