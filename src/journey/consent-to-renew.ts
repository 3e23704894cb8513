import { isConsentOver, needsRenewal } from '../contract/consent.js'
import type { ResourceName } from '../contract/resources.js'
import type { JourneyData } from './onboarding-state.js'

/** The resource with the consent that has to be renewed first, which is the one on screen. Null if none has to. */
export function getConsentToRenew(journey: JourneyData): ResourceName | null {
  const isMissing = journey.virtualAccounts.error !== null
  return findConsent(journey, isConsentOver) ?? (isMissing ? 'virtualAccounts' : findConsent(journey, needsRenewal))
}

/** The resource with the first consent to which this applies. */
export function findConsent(
  { registration, virtualAccounts, today }: JourneyData,
  applies: typeof isConsentOver,
): ResourceName | null {
  if (applies(registration.data?.consentExpiresOn ?? null, today)) return 'registration'
  return applies(virtualAccounts.data?.consentExpiresOn ?? null, today) ? 'virtualAccounts' : null
}
