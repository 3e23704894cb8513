import { OnboardingError } from '../../contract/onboarding-error.js'
import { readRecord } from '../../contract/wire-value.js'

/** A gateway of the host may be JavaScript, and what it gives may be upstream's own words. Throws `invalid_response`. */
export function checkRegistration(data: unknown): void {
  const { status, consentExpiresOn } = readRecord(data) ?? {}
  if ((status !== 'member' && status !== 'nonMember') || !isEnd(consentExpiresOn)) refuse()
}

/** The same for the other resource. */
export function checkVirtualAccounts(data: unknown): void {
  const { accounts, consentExpiresOn } = readRecord(data) ?? {}
  if (!Array.isArray(accounts) || !accounts.every(isAccount) || !isEnd(consentExpiresOn)) refuse()
}

function isAccount(account: unknown): boolean {
  const { id, firmCode, number } = readRecord(account) ?? {}
  return typeof id === 'string' && typeof firmCode === 'string' && typeof number === 'string'
}

/** Whether text is a day is for a decision to know: a page shows any other end as unknown. */
function isEnd(end: unknown): boolean {
  return end === null || end === undefined || typeof end === 'string'
}

function refuse(): never {
  throw new OnboardingError('invalid_response')
}
