import { isConsentOver } from '../contract/consent.js'
import type { ResourceName } from '../contract/resources.js'
import { findConsent, getConsentToRenew } from './consent-to-renew.js'
import type { PortalPurpose } from './handoff.js'
import type { JourneyData } from './onboarding-state.js'

/** With these the user may have accounts already. */
const purposesOfMembers: readonly PortalPurpose[] = ['link', 'manage']

/**
 * The resource that shows whether the handoff had its effect. Null once it had, and without a handoff. It is one resource
 * at a time, registration for sign-up and accounts for linking, so that no quota is spent twice.
 */
export function getRecheck(journey: JourneyData): ResourceName | null {
  const { handoff, registration, virtualAccounts } = journey
  if (!handoff || journey.subject === null) return null
  if (registration.error || registration.data?.status === 'nonMember') return 'registration'
  const unloaded = journey[handoff.waitsFor].data ? null : handoff.waitsFor
  if (handoff.purpose === 'renewConsent')
    return findConsent(journey, isConsentOver) ?? unloaded ?? getConsentToRenew(journey)
  if (unloaded || !virtualAccounts.data) return unloaded ?? 'virtualAccounts'
  const accountsBefore = purposesOfMembers.includes(handoff.purpose) ? handoff.accountsBefore : 0
  return virtualAccounts.data.accounts.length === accountsBefore ? 'virtualAccounts' : null
}
