import { OnboardingError } from '../../contract/onboarding-error.js'
import { getSecondsToQuotaReset } from '../../contract/reply.js'
import { parseJson, readRecord } from '../../contract/wire-value.js'
import type { QuotaWords } from '../gateway.js'
import type { GuardedStore } from '../store/guard-store.js'
import type { Place } from '../store/vault.js'

/** Why upstream would be asked: somebody came, somebody came back, or money depends on it. */
export type Purpose = 'visit' | 'recheck' | 'verify'

/** The day's calls: what is left by upstream's word, shared by all processes, and what it may still be spent on. */
export interface Quota {
  /** Throws where a call for this purpose may not be spent. */
  spend(purpose: Purpose, requestId: string): Promise<void>
  /** Throws while all calls are used up. */
  checkOpen(requestId: string): void
  /** True while re-checks may be spent. */
  allowsRechecks(): Promise<boolean>
  /** What upstream said beside an answer or an error; an answer also tells that calls are left. */
  learn(words: QuotaWords, kind: 'answer' | 'error'): void
  /** Upstream has refused because all is used up, and said how long it is to the reset. */
  close(secondsToReset: number | undefined): void
  getLeft(): number | null
}

interface QuotaOptions {
  store: GuardedStore
  place: Place
  now: () => number
}

/** What is known of a day's calls. */
interface Level {
  day: number
  /** 0 closes upstream; null where upstream answers and does not say. */
  left: number | null
  limit: number
}

/** By the manual, where upstream does not say. */
const usualLimit = 50_000
const dayMs = 86_400_000
const shareEveryMs = 1000
const trialSeconds = 600
const recheckShare = 0.1
const visitShare = 0.01

/** Reads the quota from upstream's headers and by upstream's clock. */
export function createQuota({ store, place, now }: QuotaOptions): Quota {
  let clockOffset: number | null = null
  let known: Level | null = null
  let sharedAt = -Infinity
  let heardAt = -Infinity
  let hearing = Promise.resolve()
  const trial = place.beside('trial')
  let trialAt = -Infinity

  const getUpstreamNow = () => now() + (clockOffset ?? 0)
  const getDay = () => Math.floor(getUpstreamNow() / dayMs)
  const getKnown = () => (known?.day === getDay() ? known : null)
  const isClosed = () => getKnown()?.left === 0
  const isBelow = (part: number) => {
    const { left = null, limit = 0 } = getKnown() ?? {}
    return left !== null && left < limit * part
  }

  function note(left: number | null, limit: number): void {
    const wasClosed = isClosed()
    known = { day: getDay(), left, limit }
    if (isClosed() && !wasClosed) void mayTry()
    if (isClosed() !== wasClosed || now() - sharedAt >= shareEveryMs) share()
  }

  function share(): void {
    sharedAt = now()
    void store.set(place.key, JSON.stringify({ ...known, clockOffset }), dayMs / 1000)
  }

  /** What other processes know; at most once a second, and all who ask meanwhile wait for it. */
  function hear(): Promise<void> {
    if (now() - heardAt >= shareEveryMs) {
      heardAt = now()
      hearing = listen()
    }
    return hearing
  }

  async function listen(): Promise<void> {
    const told = readRecord(parseJson((await store.get(place.key)) ?? ''))
    if (typeof told?.clockOffset === 'number') clockOffset ??= told.clockOffset
    const level = readLevel(told)
    if (level?.day !== getDay()) return
    const isLess = (level.left ?? Infinity) < (getKnown()?.left ?? Infinity)
    if (isLess || isClosed()) known = level
  }

  /** While closed one call in ten minutes finds out whether it still is. */
  async function mayTry(): Promise<boolean> {
    if (now() - trialAt < trialSeconds * 1000) return false
    trialAt = now()
    return (await store.setIfAbsent(trial.key, '1', trialSeconds)) !== false
  }

  function checkOpen(requestId: string): void {
    if (!isClosed()) return
    throw new OnboardingError('quota_exhausted', { retryAfter: getSecondsToQuotaReset(getUpstreamNow()), requestId })
  }

  return {
    checkOpen,
    async spend(purpose, requestId) {
      await hear()
      if (isClosed() && (await mayTry())) return
      checkOpen(requestId)
      if (purpose !== 'verify' && isBelow(visitShare)) {
        throw new OnboardingError('rate_limited', { retryAfter: trialSeconds, requestId })
      }
    },
    async allowsRechecks() {
      await hear()
      return !isBelow(recheckShare)
    },
    learn({ quotaLeft, quotaLimit, date }, kind) {
      if (date) clockOffset = date - now()
      if (quotaLeft !== null || (kind === 'answer' && isClosed())) note(quotaLeft, quotaLimit ?? usualLimit)
    },
    close(secondsToReset) {
      if (secondsToReset !== undefined) clockOffset = getClockOffset(now(), secondsToReset)
      note(0, getKnown()?.limit ?? usualLimit)
    },
    getLeft: () => getKnown()?.left ?? null,
  }
}

/** How far upstream's clock, which said how long it is to 00:00 UTC, is ahead of one's own. */
function getClockOffset(now: number, secondsToReset: number): number {
  const behind = (now + secondsToReset * 1000) % dayMs
  return behind < dayMs / 2 ? -behind : dayMs - behind
}

function readLevel(told: Record<string, unknown> | null): Level | null {
  const { day, left, limit } = told ?? {}
  const isCount = left === null || typeof left === 'number'
  return typeof day === 'number' && typeof limit === 'number' && isCount ? { day, left, limit } : null
}
