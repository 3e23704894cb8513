import { OnboardingError } from '../../contract/onboarding-error.js'
import { getSecondsToQuotaReset } from '../../contract/reply.js'
import { parseJson, readRecord } from '../../contract/wire-value.js'
import type { GatewayAnswer } from '../gateway.js'
import type { GuardedStore } from '../store/guard-store.js'
import type { Place } from '../store/vault.js'

/** Why upstream would be asked: somebody came, somebody came back, or money depends on it. */
export type Purpose = 'visit' | 'recheck' | 'verify'

/** The day's calls: what is left by upstream's word, shared by all processes, and what it may still be spent on. */
export interface Quota {
  /** Throws where a call for this purpose may not be spent. */
  spend(purpose: Purpose, requestId: string): Promise<void>
  /** True while re-checks may be spent. */
  allowsRechecks(): boolean
  /** What an answer of upstream said. */
  learn(answer: GatewayAnswer<unknown>): void
  /** Upstream has refused because all is used up. */
  close(): void
  getLeft(): number | null
}

interface QuotaOptions {
  store: GuardedStore
  place: Place
  now: () => number
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
  let clockOffset = 0
  let known: { day: number; left: number; limit: number } | null = null
  let sharedAt = -Infinity
  const trial = place.beside('trial')
  let trialAt = -Infinity

  const getUpstreamNow = () => now() + clockOffset
  const getDay = () => Math.floor(getUpstreamNow() / dayMs)
  const getKnown = () => (known?.day === getDay() ? known : null)
  const isBelow = (part: number) => {
    const today = getKnown()
    return today !== null && today.left < today.limit * part
  }

  function note(left: number, limit: number): void {
    const wasClosed = getKnown()?.left === 0
    known = { day: getDay(), left, limit }
    if (left === 0 && !wasClosed) void mayTry()
    if (wasClosed !== (left === 0) || now() - sharedAt >= shareEveryMs) share()
  }

  function share(): void {
    sharedAt = now()
    void store.set(place.key, JSON.stringify(known), dayMs / 1000)
  }

  /** What other processes know; at most once a second. */
  async function hear(): Promise<void> {
    if (now() - sharedAt < shareEveryMs) return
    sharedAt = now()
    const told = readRecord(parseJson((await store.get(place.key)) ?? ''))
    if (!told || told.day !== getDay()) return
    const { left, limit } = told
    const isCount = typeof left === 'number' && typeof limit === 'number'
    if (isCount && left < (getKnown()?.left ?? Infinity)) known = { day: getDay(), left, limit }
  }

  /** While closed one call in ten minutes finds out whether it still is. */
  async function mayTry(): Promise<boolean> {
    if (now() - trialAt < trialSeconds * 1000) return false
    const isMine = await store.setIfAbsent(trial.key, '1', trialSeconds)
    trialAt = now()
    return isMine !== false
  }

  return {
    async spend(purpose, requestId) {
      await hear()
      if (getKnown()?.left === 0) {
        if (await mayTry()) return
        const retryAfter = getSecondsToQuotaReset(getUpstreamNow())
        throw new OnboardingError('quota_exhausted', { retryAfter, requestId })
      }
      if (purpose !== 'verify' && isBelow(visitShare)) {
        throw new OnboardingError('rate_limited', { retryAfter: trialSeconds, requestId })
      }
    },
    allowsRechecks: () => !isBelow(recheckShare),
    learn({ quotaLeft, quotaLimit, date }) {
      if (date) clockOffset = date - now()
      if (quotaLeft !== null) note(quotaLeft, quotaLimit ?? usualLimit)
      else if (known?.left === 0) known = null
    },
    close: () => note(0, getKnown()?.limit ?? usualLimit),
    getLeft: () => getKnown()?.left ?? null,
  }
}
