import { dayMs } from './time.js'

/**
 * The notice that a consent ends is shown from this many days before its last day. Renewal is possible from one month
 * before (Koscom Open Platform manual, 2018-05 to 2022-10).
 */
const noticeDays = 30

/** Days from `today` until the last day of a consent: 0 on the last day, negative after it. Both are ISO days. */
export function getDaysLeft(expiresOn: string, today: string): number {
  return (Date.parse(expiresOn) - Date.parse(today)) / dayMs
}

/** True after the last day of a consent, which is inclusive. A consent without a known date is never over. */
export function isConsentOver(expiresOn: string | null, today: string): boolean {
  return expiresOn !== null && getDaysLeft(expiresOn, today) < 0
}

/** Days left if the notice is due that the consent ends: 0 to 30. Otherwise null. */
export function getNoticeDays(expiresOn: string | null, today: string): number | null {
  if (expiresOn === null) return null
  const days = getDaysLeft(expiresOn, today)
  return days >= 0 && days <= noticeDays ? days : null
}

/** True if the consent is over or ends within the notice. */
export function needsRenewal(expiresOn: string | null, today: string): boolean {
  return isConsentOver(expiresOn, today) || getNoticeDays(expiresOn, today) !== null
}
