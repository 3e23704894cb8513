import type { Handoff, PortalPurpose } from '../../journey/handoff.js'

/** What the store knows and the queries do not. */
export interface StoreSnapshot {
  handoff: Handoff | null
  /** Why the user wanted to go to the portal, if it did not open. Null again from the next start on. */
  notOpened: PortalPurpose | null
  /** Result of the recheck that the user started. `unchanged` means that upstream still says no. */
  recheck: 'none' | 'checking' | 'unchanged' | 'failed'
  /** When the wait of an error with the action `wait` is over, by the clock of the store; null without one. */
  retryAt: number | null
  /** ISO day in Seoul. Null until the provider has mounted, so that server and browser agree on the first render. */
  today: string | null
  /** The page came out of the back/forward cache and its data may be out of date. */
  stale: boolean
  /** Id of the handoff that goes on on a phone. Null unless its QR code is shown. */
  shownOnPhone: string | null
  /** The user continues in the built-in browser of an app, although the portal may not open there. */
  staysInApp: boolean
  /** ISO day on which the user dismissed the consent notice, as read from storage. */
  dismissedOn: unknown
}

/** What a server knows, and a browser on its first render. */
export const initialSnapshot: StoreSnapshot = {
  handoff: null,
  notOpened: null,
  recheck: 'none',
  retryAt: null,
  today: null,
  stale: false,
  shownOnPhone: null,
  staysInApp: false,
  dismissedOn: null,
}
