import type { OnboardingErrorCode } from '../../contract/error-table.js'
import type { CacheKeys } from '../store/key-ring.js'
import type { LoadContext, LoadPurpose } from './load.js'
import { probeSeconds, type QuotaTracker } from './quota-tracker.js'
import type { RateLimiter } from './rate-limiter.js'
import { PersonLimitReached, ReservationRefused } from './reservation-refused.js'

/** The permission to make one call. */
interface Reservation {
  giveBack(): Promise<void>
}

/** Throws {@link ReservationRefused} if no call may be made for this load. */
export type Reserve = (context: LoadContext) => Promise<Reservation>

interface ReserveOptions {
  quota: QuotaTracker
  rateLimiter: RateLimiter
  /** How long a recheck waits while the quota is low, in milliseconds. */
  callEveryMs: number
}

const free: Reservation = { giveBack: async () => {} }

/** A verify needs both resources, so the service counts it once. A sweep must not spend the calls of the people it looks at. */
const bucketOfPurpose = {
  visit: 'calls',
  recheck: 'calls',
  seed: 'verifies',
  verify: null,
  sweep: null,
} as const satisfies Record<LoadPurpose, string | null>

/** Checks the quota first, because that is free; then the person's rate limit; a used-up quota is probed last. */
export function createReserve({ quota, rateLimiter, callEveryMs }: ReserveOptions): Reserve {
  /** A low quota is kept for visits, a scarce one for the host's own loads. */
  function checkQuota(context: LoadContext): void {
    const level = quota.getLevel()
    const isRecheck = context.purpose === 'recheck'
    if (isRecheck && level === 'usedUp') throw refuse('quota_exhausted', quota.getSecondsToReset(), context)
    if (isRecheck && level !== 'ample') throw refuse('too_many_checks', callEveryMs / 1000, context)
    if (context.purpose === 'visit' && level === 'scarce') throw refuse('rate_limited', probeSeconds, context)
  }

  async function consume(context: LoadContext): Promise<Reservation> {
    const bucket = bucketOfPurpose[context.purpose]
    return bucket ? consumeFor(rateLimiter, context.getLimitKeys(), bucket, context.requestId) : free
  }

  return async function reserve(context) {
    await quota.refresh()
    checkQuota(context)
    const reservation = await consume(context)
    if (quota.getLevel() !== 'usedUp' || (await quota.tryProbe())) return reservation
    await reservation.giveBack()
    throw refuse('quota_exhausted', quota.getSecondsToReset(), context)
  }
}

/** Counts one load against a person. Throws {@link PersonLimitReached}. */
export async function consumeFor(
  rateLimiter: RateLimiter,
  person: CacheKeys,
  bucket: 'calls' | 'verifies',
  requestId: string,
): Promise<Reservation> {
  const token = await rateLimiter.consume(person, bucket)
  if (!('retryAfter' in token)) return token
  throw new PersonLimitReached('too_many_checks', { retryAfter: token.retryAfter, requestId })
}

function refuse(code: OnboardingErrorCode, retryAfter: number, { requestId }: LoadContext): ReservationRefused {
  return new ReservationRefused(code, { retryAfter, requestId })
}
