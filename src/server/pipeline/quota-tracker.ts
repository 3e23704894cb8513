import { getSecondsToQuotaReset } from '../../contract/response.js'
import { dayMs } from '../../contract/time.js'
import type { RateLimitInfo } from '../gateway/gateway.js'
import { endsInTime } from './with-time-limit.js'
import { isCount, type DayQuota, type SharedQuota } from './shared-quota.js'

/** How much of the day's quota is left: a tenth and more, less than a tenth, less than a hundredth, nothing. */
type QuotaLevel = 'ample' | 'low' | 'scarce' | 'usedUp'

/** Knows the day's quota from what upstream says, to this process and to the others. */
export interface QuotaTracker {
  /** Reads what other processes know; at most once a second. */
  refresh(): Promise<void>
  /** Takes what upstream said. A result also says that calls are left. */
  update(info: RateLimitInfo, kind: 'result' | 'error'): void
  /** Upstream refused a call because the quota is used up, and may have said how many seconds it is to the reset. */
  close(secondsToReset: number | undefined): void
  getLevel(): QuotaLevel
  getLeft(): number | null
  getSecondsToReset(): number
  /** True for one call in ten minutes, over all processes: it finds out whether a used-up quota still is. */
  tryProbe(): Promise<boolean>
}

/** The daily limit if upstream does not say it (Koscom Open Platform manual, "Rate Limiting"). */
const usualLimit = 50_000
const shareEveryMs = 1000
export const probeSeconds = 600
const lowShare = 0.1
const scarceShare = 0.01

/** Tracks the quota by upstream's headers and by upstream's clock. */
export function createQuotaTracker(shared: SharedQuota, now: () => number): QuotaTracker {
  let clockOffset: number | null = null
  let known: DayQuota | null = null
  let sharedAt = -Infinity
  let readAt = -Infinity
  let reading = Promise.resolve()
  let probedAt = -Infinity

  /** Of both signs, because a clock can be set back. */
  const isRecent = (time: number, ms: number) => Math.abs(now() - time) < ms
  const getUpstreamNow = () => now() + (clockOffset ?? 0)
  const getToday = () => Math.floor(getUpstreamNow() / dayMs)
  const getKnown = () => (known?.day === getToday() ? known : null)
  const isUsedUp = () => getKnown()?.left === 0

  function set(left: number | null, limit: number): void {
    const wasUsedUp = isUsedUp()
    known = { day: getToday(), left, limit }
    const hasTurned = isUsedUp() !== wasUsedUp
    if (isUsedUp() && hasTurned) void tryProbe()
    if (!hasTurned && isRecent(sharedAt, shareEveryMs)) return
    sharedAt = now()
    void shared.write({ quota: known, clockOffset })
  }

  async function read(): Promise<void> {
    const news = await shared.read()
    clockOffset ??= news.clockOffset
    if (news.quota?.day !== getToday()) return
    const isLess = (news.quota.left ?? Infinity) < (getKnown()?.left ?? Infinity)
    if (isLess || isUsedUp()) known = news.quota
  }

  async function tryProbe(): Promise<boolean> {
    if (isRecent(probedAt, probeSeconds * 1000)) return false
    probedAt = now()
    return shared.claimProbe(probeSeconds)
  }

  return {
    async refresh() {
      if (!isRecent(readAt, shareEveryMs)) {
        readAt = now()
        reading = read()
      }
      await endsInTime(shareEveryMs, reading)
    },
    update({ quotaLeft, quotaLimit, date }, kind) {
      if (Number.isFinite(date) && Number(date) > 0) clockOffset = Number(date) - now()
      const left = isCount(quotaLeft) ? quotaLeft : null
      const limit = isCount(quotaLimit) ? quotaLimit : usualLimit
      if (left !== null || (kind === 'result' && isUsedUp())) set(left, limit)
    },
    close(secondsToReset) {
      if (secondsToReset !== undefined) clockOffset = getClockOffset(now(), secondsToReset)
      set(0, getKnown()?.limit ?? usualLimit)
    },
    getLevel: () => getQuotaLevel(getKnown()),
    getLeft: () => getKnown()?.left ?? null,
    getSecondsToReset: () => getSecondsToQuotaReset(getUpstreamNow()),
    tryProbe,
  }
}

function getQuotaLevel(quota: DayQuota | null): QuotaLevel {
  if (!quota || quota.left === null) return 'ample'
  if (quota.left === 0) return 'usedUp'
  if (quota.left < quota.limit * scarceShare) return 'scarce'
  return quota.left < quota.limit * lowShare ? 'low' : 'ample'
}

/** How far upstream's clock is ahead, from the seconds that it says are left until 00:00 UTC. */
function getClockOffset(now: number, secondsToReset: number): number {
  const behind = (now + secondsToReset * 1000) % dayMs
  return behind < dayMs / 2 ? -behind : dayMs - behind
}
