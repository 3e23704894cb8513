/** From how many days before its last day a user is told that a consent ends (manual: renewal is possible one month before). */
export const noticeDays = 30

const dayMs = 86_400_000

/** Days from `today` until a consent's last day: 0 on the last day itself, negative once it has ended. */
export function getDaysLeft(expiresOn: string, today: string): number {
  return (Date.parse(expiresOn) - Date.parse(today)) / dayMs
}

/** True once the last day, which is inclusive, has passed. An unknown date never ends. */
export function hasEnded(expiresOn: string | null, today: string): boolean {
  return expiresOn !== null && getDaysLeft(expiresOn, today) < 0
}

/** Days left where the user has to be told: 0 to 30, else null. */
export function getNoticeDays(expiresOn: string | null, today: string): number | null {
  if (expiresOn === null) return null
  const days = getDaysLeft(expiresOn, today)
  return days >= 0 && days <= noticeDays ? days : null
}

/** True where renewing makes sense: the consent has ended, or ends within the notice. */
export function needsRenewal(expiresOn: string | null, today: string): boolean {
  return hasEnded(expiresOn, today) || getNoticeDays(expiresOn, today) !== null
}
