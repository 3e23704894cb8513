import type { OnboardingErrorCode } from './error-table.js'
import { negativeNumbers } from './negatives.js'

/** Statuses of a CDN whose origin does not respond. */
const originErrors = [520, 521, 522, 523, 524, 525, 526, 527, 528, 529, 530]

/**
 * The kit's code for each of upstream's error numbers (Koscom Open Platform manual, "Error Code", 2018-05 to 2022-10).
 * Business codes and HTTP statuses share one table, because common errors use the HTTP status as their code. The statuses
 * of gateways and proxies on the way are temporary trouble too. A number that is not listed becomes `not_available`.
 */
const numbersByCode: readonly (readonly [OnboardingErrorCode, ...number[]])[] = [
  ['upstream_unavailable', 407, 408, 425, 500, 502, 503, 504, 511, ...originErrors, 3004, 3005, 3999],
  ['firm_unavailable', 3600],
  ['certificate_required', 3006],
  ['account_unlinked', 3010, 3012, 3013, 4001, 5004, 5005, 5006, 5007],
  ['consent_required', 4006],
  ['portal_login_required', 2001, 2002, 2100],
  ['portal_locked', 2003],
  ['identity_mismatch', 4000, 4002, 4003, 4004, 4005],
]

/** Business numbers that become `not_available`, as unknown numbers do. */
const otherNumbers = [3001, 3002, 3003, 3008, 3011, 6001, 6002, 6003, 6004, 6005, 6006, 6007, 6008, 7000]

/** Every business number that the manual lists, in order. */
export function listUpstreamNumbers(): number[] {
  const listed = numbersByCode.flatMap(([, ...numbers]) => numbers.filter((number) => number >= 1000))
  return [...listed, ...otherNumbers, ...negativeNumbers].toSorted((a, b) => a - b)
}

/** The kit's code for one of upstream's numbers; undefined if the table does not list it. */
export function getCodeOfNumber(number: number): OnboardingErrorCode | undefined {
  return numbersByCode.find(([, ...numbers]) => numbers.includes(number))?.[0]
}
