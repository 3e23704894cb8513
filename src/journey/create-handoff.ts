import type { ResourceName } from '../contract/resources.js'
import { getConsentToRenew } from './consent-to-renew.js'
import type { PortalPurpose, TrackedHandoff } from './handoff.js'
import type { JourneyData } from './onboarding-state.js'

/** How a handoff starts. `at` is in epoch milliseconds. */
export interface HandoffStart {
  purpose: PortalPurpose
  at: number
  id: string
}

/** A handoff for a purpose, as it would start at this time. */
export function createHandoff(journey: JourneyData, { purpose, at, id }: HandoffStart): TrackedHandoff {
  const accountsBefore = journey.virtualAccounts.data?.accounts.length ?? 0
  return {
    id,
    purpose,
    startedAt: at,
    phase: 'looking',
    accountsBefore,
    consentsBefore: getConsents(journey, { platform: null, service: null }),
    waitsFor: getAwaitedResource(journey, purpose),
    returns: 0,
    checks: 0,
  }
}

function getAwaitedResource(journey: JourneyData, purpose: PortalPurpose): ResourceName {
  if (purpose === 'signUp') return 'registration'
  return (purpose === 'renewConsent' && getConsentToRenew(journey)) || 'virtualAccounts'
}

/** The last day of each consent, or what was known before. */
export function getConsents(
  { registration, virtualAccounts }: JourneyData,
  before: TrackedHandoff['consentsBefore'],
): TrackedHandoff['consentsBefore'] {
  return {
    platform: registration.data?.consentExpiresOn ?? before.platform,
    service: virtualAccounts.data?.consentExpiresOn ?? before.service,
  }
}
