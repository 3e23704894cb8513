import type { OnboardingErrorCode } from '../../contract/error-table.js'
import type { ResourceName } from '../../contract/resources.js'
import type { Handoff } from '../../journey/handoff.js'
import type { OnboardingEvent } from '../../journey/onboarding-event.js'
import type { OnboardingState } from '../../journey/onboarding-state.js'

/** Another state, and what led to it. Times are epoch milliseconds, here and below. */
export interface Transition {
  at: number
  from: OnboardingState['name'] | null
  to: OnboardingState['name']
  cause: string
}

/** One load of a resource by this page. */
export interface RecordedRequest {
  id: number
  resource: ResourceName
  at: number
  /** How long it took; null while it is under way. */
  ms: number | null
  /** Null while it is under way. */
  outcome: 'ok' | 'cancelled' | OnboardingErrorCode | null
  /** What only the wire says. Absent if the client does not use the page's `fetch`. */
  wire: WireDetails | null
}

/** What the wire says of a request and its response. */
export interface WireDetails {
  /** True if the request had `fresh: true`. */
  fresh: boolean
  status: number
  requestId: string | null
  /** Seconds that the data had been in the server's cache. */
  age: number | null
}

/** Where data comes from: the page's HTML, a request of this page, or another tab or the host. */
export type ResourceSource = 'seeded' | 'loaded' | 'given'

/** What is known of a resource, without personal data. */
export interface ResourceReport {
  /** Such as `member` or `2 accounts`; null if there are no data. */
  summary: string | null
  /** ISO day in Seoul, the last one of its consent. */
  consentExpiresOn: string | null
  /** Firm and masked number of each account. */
  accounts: { firm: string; number: string }[]
  updatedAt: number
  source: ResourceSource | null
  error: OnboardingErrorCode | null
  isLoading: boolean
}

/** Everything that the panel shows. Lists begin with the latest. */
export interface Recording {
  subject: string | null
  endpoint: string
  state: OnboardingState['name']
  transitions: readonly Transition[]
  events: readonly OnboardingEvent[]
  requests: readonly RecordedRequest[]
  resources: Record<ResourceName, ResourceReport>
  handoff: Handoff | null
}
