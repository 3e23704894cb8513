import type { Attempt, PortalPurpose } from '../flow/attempt.js'
import { useOnboardingContext } from './onboarding-context.js'
import { getPortalUrl } from './portal-url.js'
import { useStoreSnapshot } from './use-facts.js'

/** The way to the portal and back, for hosts that draw their own screens. */
export interface PortalTrip {
  /** URL of the page for a purpose; render it as a link and call `open` only where a link is impossible. */
  href(purpose: PortalPurpose): string
  /** Remembers the trip and opens the page as `portal.openIn` says. Call it from a user's click. */
  open(purpose: PortalPurpose): void
  /** The trip under way, or null. */
  attempt: Attempt | null
  /** Asks now whether the trip had its effect; asks nothing when no trip is under way. */
  recheck(): Promise<void>
  /** Gives the trip up. */
  cancel(): void
}

export function usePortal(): PortalTrip {
  const { portal, store } = useOnboardingContext()
  const { attempt } = useStoreSnapshot()
  const href = (purpose: PortalPurpose) => getPortalUrl(portal, purpose)
  return {
    href,
    open(purpose) {
      store.handOff(purpose)
      openUrl(href(purpose), portal.openIn, purpose)
    },
    attempt,
    recheck: () => store.recheck(),
    cancel: store.cancel,
  }
}

function openUrl(
  url: string,
  openIn: ReturnType<typeof useOnboardingContext>['portal']['openIn'],
  purpose: PortalPurpose,
) {
  if (typeof openIn === 'function') openIn(url, purpose)
  else if (openIn === 'redirect') window.location.assign(url)
  else window.open(url, '_blank', 'noopener,noreferrer')
}
