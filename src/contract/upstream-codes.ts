import type { OnboardingErrorCode } from './error-table.js'

/**
 * Upstream's numbers in the kit's words (manual, "Error Code", revisions 2018-05 to 2022-10). Business codes and HTTP
 * statuses share one table because the manual says common errors use the status as their code. Numbers not listed
 * are `not_available`.
 */
const numbersByCode: readonly (readonly [OnboardingErrorCode, ...number[]])[] = [
  ['upstream_unavailable', 408, 500, 503, 3004, 3005, 3999],
  ['firm_unavailable', 3600],
  ['certificate_required', 3006],
  ['account_unlinked', 3010, 3012, 3013, 4001, 5004, 5005, 5006, 5007],
  ['consent_required', 4006],
  ['portal_login_required', 2001, 2002, 2100],
  ['portal_locked', 2003],
  ['identity_mismatch', 4000, 4002, 4003, 4004, 4005],
]

/** The kit's code for one of upstream's numbers, or undefined for a number the table does not list. */
export function getCodeOfNumber(number: number): OnboardingErrorCode | undefined {
  return numbersByCode.find(([, ...numbers]) => numbers.includes(number))?.[0]
}
