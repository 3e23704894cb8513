import type { Attempt } from '../../flow/attempt.js'

/** What the store knows beside the queries. */
export interface StoreSnapshot {
  attempt: Attempt | null
  /** How the re-check that the user asked for went; `inVain` when upstream still says no. */
  recheck: 'none' | 'asking' | 'inVain' | 'failed'
  /** ISO day in Seoul; null until the provider has mounted, so that server and browser agree on the first render. */
  today: string | null
  /** The page came out of the back/forward cache and does not know yet what has happened meanwhile. */
  stale: boolean
  /** The day on which the user dismissed the consent notice. */
  dismissedOn: unknown
}

/** What a server and the first render of a browser know. */
export const initialSnapshot: StoreSnapshot = {
  attempt: null,
  recheck: 'none',
  today: null,
  stale: false,
  dismissedOn: null,
}
