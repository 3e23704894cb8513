import { OnboardingError } from '../../contract/onboarding-error.js'
import type { ResourceName } from '../../contract/resources.js'
import { isUnreadableDay, parseJson, readRecord } from '../../contract/wire-value.js'

/** Where upstream says when a consent ends (Koscom Open Platform manual, 2018-12 and later). */
const consentEndFields: Record<ResourceName, string> = {
  registration: 'commonTermsExpireDate',
  virtualAccounts: 'serviceTermsExpireDate',
}

/** For a decision: throws `invalid_response` if a 200 body has an end of the consent that cannot be read. */
export function checkConsentEnd(resource: ResourceName, text: string): void {
  const body = readRecord(parseJson(text))
  if (isUnreadableDay(body?.[consentEndFields[resource]])) throw new OnboardingError('invalid_response')
}
