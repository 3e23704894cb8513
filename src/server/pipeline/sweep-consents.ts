import { getDaysLeft, getNoticeDays } from '../../contract/consent.js'
import type { OnboardingErrorCode } from '../../contract/error-table.js'
import { isOnboardingError } from '../../contract/onboarding-error.js'
import type { Registration } from '../../contract/registration.js'
import { resourceNames } from '../../contract/resources.js'
import { getSeoulDay } from '../../contract/seoul-day.js'
import type { VirtualAccounts } from '../../contract/virtual-accounts.js'
import { createRequestId } from '../observability/request-id.js'
import type { Identity } from '../options/identity.js'
import type { LoadRequest } from './create-load-context.js'
import type { InstrumentedLoad } from './instrument.js'
import type { QuotaTracker } from './quota-tracker.js'
import { maxAttempts } from './retried.js'
import { takeIdentity } from './take-identity.js'

/** How much a sweep may spend. */
export interface SweepOptions {
  /** Calls of the day's quota that are left for the people who use the app. The sweep ends before it would take one of them. */
  reserve: number
  /**
   * At most this many people a second. A person costs two calls, four if each has to be made twice, or none if both resources
   * are cached.
   */
  perSecond: number
}

/** When the consents of one person end. */
export interface SweptConsent {
  /** Whose consents; empty if the identity has no subject, or one that is the CI. */
  subject: string
  /** Days until the last day of the consent that ends first: 0 on the last day, negative after it; null if no date is known. */
  daysLeft: number | null
  /**
   * `endsSoon`: within 30 days, so that it can be renewed. `over`: it has to be renewed. `fine`: neither, and a person who is
   * no member. Otherwise an error code. With `quota_exhausted` the sweep ends: go on with this person after 00:00 UTC.
   */
  outcome: 'fine' | 'endsSoon' | 'over' | OnboardingErrorCode
}

/** Looks when the consents of people end, one person after the other. */
export type SweepConsents = (
  identities: Iterable<Identity> | AsyncIterable<Identity>,
  options: SweepOptions,
) => AsyncIterable<SweptConsent>

interface SweepDependencies {
  quota: QuotaTracker
  getRegistration: InstrumentedLoad<Registration>
  getVirtualAccounts: InstrumentedLoad<VirtualAccounts>
  now: () => number
}

/** What one person can cost at most. */
const callsPerPerson = resourceNames.length * maxAttempts

/** What comes of an identity without a subject. */
const nobody: SweptConsent = { subject: '', daysLeft: null, outcome: 'identity_mismatch' }

/** Loads both resources of each person, not faster than the pace, until the quota is down to the reserve. */
export function createSweepConsents({ quota, now, ...loads }: SweepDependencies): SweepConsents {
  async function hasCallsLeft(reserve: number): Promise<boolean> {
    await quota.refresh()
    const left = quota.getLeft()
    // Before the first call of a day nobody knows how many are left.
    return left === null || left - callsPerPerson >= reserve
  }

  async function sweepPerson(identity: Identity): Promise<SweptConsent> {
    const { subject } = identity
    try {
      const { data: registration } = await loads.getRegistration(identity, createRequest())
      if (registration.status === 'nonMember') return { subject, daysLeft: null, outcome: 'fine' }
      const { data: accounts } = await loads.getVirtualAccounts(identity, createRequest())
      return { subject, ...describeConsents([registration, accounts], getSeoulDay(now())) }
    } catch (error) {
      return { subject, daysLeft: null, outcome: isOnboardingError(error) ? error.code : 'upstream_unavailable' }
    }
  }

  async function* sweep(
    identities: Iterable<Identity> | AsyncIterable<Identity>,
    { reserve, perSecond }: SweepOptions,
  ): AsyncGenerator<SweptConsent> {
    let startAt = performance.now()
    for await (const given of identities) {
      const identity = findIdentity(given)
      if (!identity) {
        yield { ...nobody }
        continue
      }
      await waitUntil(startAt)
      startAt = Math.max(startAt, performance.now()) + 1000 / perSecond
      const swept: SweptConsent = (await hasCallsLeft(reserve))
        ? await sweepPerson(identity)
        : { subject: identity.subject, daysLeft: null, outcome: 'quota_exhausted' }
      yield swept
      if (swept.outcome === 'quota_exhausted') return
    }
  }

  return (identities, options) => sweep(identities, readSweepOptions(options))
}

function findIdentity(given: Identity): Identity | null {
  try {
    return takeIdentity(given)
  } catch {
    return null
  }
}

function createRequest(): LoadRequest {
  return { requestId: createRequestId(), purpose: 'sweep' }
}

function describeConsents(consents: { consentExpiresOn: string | null }[], today: string) {
  const ends = consents.flatMap(({ consentExpiresOn }) => consentExpiresOn ?? [])
  const [first = null] = ends.toSorted()
  const daysLeft = first === null ? null : getDaysLeft(first, today)
  if (daysLeft !== null && daysLeft < 0) return { daysLeft, outcome: 'over' as const }
  return { daysLeft, outcome: getNoticeDays(first, today) === null ? ('fine' as const) : ('endsSoon' as const) }
}

/** A slower pace needs a longer timer than there is, which would end at once. */
const slowestPerSecond = 0.000_001

/** A reserve that is no number would keep nothing. */
function readSweepOptions({ reserve, perSecond }: SweepOptions): SweepOptions {
  if (Number.isFinite(reserve) && reserve >= 0 && Number.isFinite(perSecond) && perSecond >= slowestPerSecond)
    return { reserve, perSecond }
  throw new TypeError(
    'ieum: sweepConsents got no reserve or no pace, so it could spend the whole quota. Give reserve, the calls a day that ' +
      'it leaves alone, and perSecond, at least 0.000001.',
  )
}

function waitUntil(time: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, Math.max(0, time - performance.now())))
}
