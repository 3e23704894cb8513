'use client'

import { getDaysLeft, getNoticeDays } from '../contract/consent.js'
import { isIsoDay } from '../contract/wire-value.js'
import type { ConsentKind } from '../journey/handoff.js'
import { useJourneyData } from './store/use-journey-data.js'
import { useRegistrationStatus } from './use-registration-status.js'
import { useVirtualAccounts } from './use-virtual-accounts.js'

/** Until when one consent lasts. */
export interface Consent {
  /** Its last day, inclusive, as an ISO day in Asia/Seoul; null while not loaded, and if upstream gives no day that can be read. */
  endsOn: string | null
  /** Days until then: 0 on the last day, negative after it; null if the day is not known. */
  daysLeft: number | null
  /** `soon` from 30 days before the last day, when it can be renewed; `today` on it; `over` after it. */
  urgency: 'none' | 'soon' | 'today' | 'over'
}

/**
 * Both consents, for a screen of the host. The server's day decides, if it says one. Sends no request itself: it reads what
 * gate, picker or hooks have loaded.
 * @example
 * const { service } = useConsents()
 * if (service.urgency === 'soon') return <p>{service.daysLeft} days left</p>
 */
export function useConsents(): Record<ConsentKind, Consent> {
  const registration = useRegistrationStatus({ enabled: false })
  const virtualAccounts = useVirtualAccounts({ enabled: false })
  const journey = useJourneyData({ registration, virtualAccounts })
  return {
    platform: toConsent(journey.registration.data?.consentExpiresOn, journey.today),
    service: toConsent(journey.virtualAccounts.data?.consentExpiresOn, journey.today),
  }
}

function toConsent(endsOn: string | null | undefined, today: string): Consent {
  if (!endsOn || !isIsoDay(endsOn)) return { endsOn: null, daysLeft: null, urgency: 'none' }
  const daysLeft = getDaysLeft(endsOn, today)
  if (daysLeft < 0) return { endsOn, daysLeft, urgency: 'over' }
  if (daysLeft === 0) return { endsOn, daysLeft, urgency: 'today' }
  return { endsOn, daysLeft, urgency: getNoticeDays(endsOn, today) === null ? 'none' : 'soon' }
}
