import { resolveAccountId } from '../../contract/account-id.js'
import { isConsentOver } from '../../contract/consent.js'
import { OnboardingError } from '../../contract/onboarding-error.js'
import type { Registration } from '../../contract/registration.js'
import { getSeoulDay } from '../../contract/seoul-day.js'
import type { VerifiedAccount, VerifiedAccounts } from '../../contract/verified-accounts.js'
import { isIsoDay } from '../../contract/wire-value.js'

/**
 * The account with this id; null if it is not the person's, the person is no member, or one of the two consents is over.
 * Throws `invalid_response` if a gateway gave an end of a consent that is no day: then nobody can know.
 */
export function findVerifiedAccount(
  registration: Registration,
  { accounts, consentExpiresOn }: VerifiedAccounts,
  id: string,
  now: number,
): VerifiedAccount | null {
  for (const end of [registration.consentExpiresOn, consentExpiresOn]) {
    if (end !== null && !isIsoDay(end)) throw new OnboardingError('invalid_response')
  }
  const today = getSeoulDay(now)
  const isOver = isConsentOver(registration.consentExpiresOn, today) || isConsentOver(consentExpiresOn, today)
  if (isOver || registration.status === 'nonMember') return null
  return resolveAccountId(accounts, id)
}
