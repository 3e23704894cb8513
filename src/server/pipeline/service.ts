import { createNegative } from '../../contract/negatives.js'
import { OnboardingError } from '../../contract/onboarding-error.js'
import type { Registration } from '../../contract/registration.js'
import { dropEndpoints, type VerifiedAccount, type VerifiedAccounts } from '../../contract/verified-accounts.js'
import type { VirtualAccounts } from '../../contract/virtual-accounts.js'
import { createRecordAccess } from '../observability/audit.js'
import { createCounters } from '../observability/counters.js'
import type { OnboardingHealth } from '../observability/health.js'
import { recordOutcome } from '../observability/record-outcome.js'
import { readPerson, type Identity } from '../options/identity.js'
import type { OnboardingSettings } from '../options/read-options.js'
import { getChildKeys, type CacheKeys } from '../store/key-ring.js'
import { once } from '../store/once.js'
import { createPipeline } from './create-pipeline.js'
import type { InstrumentedLoad } from './instrument.js'
import { createNonMembers, negativeCache, watchedByNegativeCache } from './negative-cache.js'
import { createGetPersonKeys } from './person-keys.js'
import { createQuotaTracker } from './quota-tracker.js'
import { createRateLimiter } from './rate-limiter.js'
import { consumeFor, createReserve } from './reserve.js'
import { servedRegistration, servedVirtualAccounts } from './served-resources.js'
import { createSharedQuota } from './shared-quota.js'
import { createUpstreamBreaker } from './upstream-breaker.js'
import { findVerifiedAccount } from './find-verified-account.js'
import { createSweepConsents, type SweepConsents } from './sweep-consents.js'
import { takeIdentity } from './take-identity.js'
import { createUnderWay, type UnderWay } from './under-way.js'
import { withToday, type WithToday } from './with-today.js'

/** Both resources and what is done with them. Throws only `OnboardingError`. */
export interface OnboardingService {
  getRegistration: InstrumentedLoad<WithToday<Registration>>
  getVirtualAccounts: InstrumentedLoad<WithToday<VirtualAccounts>>
  verifyVirtualAccount(identity: Identity, id: string): Promise<VerifiedAccount | null>
  forget(identity: Identity): Promise<void>
  sweepConsents: SweepConsents
  getHealth(): OnboardingHealth
  /** The same promise; `close` waits for it. */
  track: UnderWay['track']
  /** From now on every load fails with `upstream_unavailable`. Resolves when what is under way has ended. */
  close(): Promise<void>
}

export function createService(settings: OnboardingSettings): OnboardingService {
  const { gateway, keyRing, store, isStoreShared, ttl, limits, now } = settings
  const recordAccess = createRecordAccess(settings)
  const counters = createCounters()
  const getQuotaKey = once(() => keyRing('quota', gateway.id)[0])
  const quota = createQuotaTracker(createSharedQuota(store, getQuotaKey, now), now)
  const rateLimiter = createRateLimiter({ sharedStore: isStoreShared ? store : null, limits, now })
  const reserve = createReserve({ quota, rateLimiter, callEveryMs: limits.callEveryMs })
  const breaker = createUpstreamBreaker(limits)
  const nonMembers = createNonMembers(now)
  const getPersonKeys = createGetPersonKeys(gateway, keyRing)
  const { track, waitForEnd } = createUnderWay()
  let isClosed = false

  function checkOpen(requestId: string): void {
    if (isClosed) throw new OnboardingError('upstream_unavailable', { requestId })
  }

  const shared = { settings, getPersonKeys, counters, quota, reserve, breaker, recordAccess, checkOpen, track }
  const registration = createPipeline(shared, {
    resource: servedRegistration,
    fetch: (person, request) => gateway.getRegistration(person, request),
    getTtlSeconds: ({ status }) => ttl[status],
    negativeCache: watchedByNegativeCache(nonMembers),
    onWrite: nonMembers.update,
  })
  const virtualAccounts = createPipeline<VerifiedAccounts>(shared, {
    resource: servedVirtualAccounts,
    fetch: (person, request) => gateway.getVirtualAccounts(person, request),
    toPublic: dropEndpoints,
    getTtlSeconds: ({ accounts }) => (accounts.length > 0 ? ttl.accounts : ttl.nonMember),
    negativeCache: negativeCache({
      nonMembers,
      async isKept(context) {
        const kept = await registration.readLastKnown(getChildKeys(context.getPersonKeys(), servedRegistration.name))
        return kept?.data.status === 'nonMember'
      },
      createNegative: () => createNegative(servedVirtualAccounts),
    }),
  })

  async function forgetPerson(keys: CacheKeys): Promise<void> {
    nonMembers.delete(keys[0].name)
    const confirmed = await Promise.all([
      registration.forget(getChildKeys(keys, servedRegistration.name)),
      virtualAccounts.forget(getChildKeys(keys, servedVirtualAccounts.name)),
    ])
    if (confirmed.includes(false)) throw new OnboardingError('store_unavailable')
  }

  /** Loads both resources, counted as one against the person. */
  async function loadBoth(identity: Identity, limitKeys: CacheKeys, requestId: string) {
    const reservation = await consumeFor(rateLimiter, limitKeys, 'verifies', requestId)
    let isSent = false
    const onSend = () => void (isSent = true)
    const request = { requestId, purpose: 'verify', onSend } as const
    const loads = [registration.verify(identity, request), virtualAccounts.verify(identity, request)] as const
    void track(Promise.allSettled(loads).then(() => (isSent ? undefined : reservation.giveBack())))
    return Promise.all(loads)
  }

  async function verify(identity: Identity, id: unknown, requestId: string): Promise<VerifiedAccount | null> {
    // A form can be made to send anything.
    if (typeof id !== 'string' || id === '') return null
    const { getKeys, getLimitKeys } = getPersonKeys(readPerson(identity))
    const [member, linked] = await loadBoth(identity, getLimitKeys(), requestId)
    const account = findVerifiedAccount(member.data, linked.data, id, now())
    // The page may still show what upstream has just denied. If the store is down, that ends with the entry's lifetime.
    if (!account)
      await forgetPerson(getKeys()).catch(() => settings.logger.error({}, 'ieum: a refused account is still cached'))
    return account
  }

  async function verifyVirtualAccount(given: Identity, id: string): Promise<VerifiedAccount | null> {
    const identity = takeIdentity(given)
    return recordOutcome(recordAccess, {
      subject: identity.subject,
      action: 'verify',
      run: (requestId) => verify(identity, id, requestId),
      describe: (account) => ({ outcome: 'upstream', decision: account ? 'confirmed' : 'refused' }),
    })
  }

  async function forget(given: Identity): Promise<void> {
    const identity = takeIdentity(given)
    return recordOutcome(recordAccess, {
      subject: identity.subject,
      action: 'forget',
      run: async () => forgetPerson(getPersonKeys(readPerson(identity)).getKeys()),
      describe: () => ({ outcome: 'done' }),
    })
  }

  return {
    getRegistration: withToday(registration.load, now),
    getVirtualAccounts: withToday(virtualAccounts.load, now),
    verifyVirtualAccount,
    forget,
    sweepConsents: createSweepConsents({
      quota,
      getRegistration: registration.load,
      getVirtualAccounts: virtualAccounts.load,
      now,
    }),
    getHealth: () => ({
      quotaLeft: quota.getLeft(),
      breaker: breaker.getState(),
      store: store.getState(),
      counters: { ...counters },
    }),
    track,
    async close() {
      isClosed = true
      await waitForEnd()
    },
  }
}
