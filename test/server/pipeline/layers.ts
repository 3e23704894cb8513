import { vi } from 'vitest'
import { OnboardingError, memoryStore, type Registration } from '../../../src/server/index.js'
import type { Load, LoadContext, LoadPurpose, LoadResult } from '../../../src/server/pipeline/load.js'
import { ReservationRefused } from '../../../src/server/pipeline/reservation-refused.js'
import { servedRegistration } from '../../../src/server/pipeline/served-resources.js'
import { createPlainKeyRing, getChildKeys } from '../../../src/server/store/key-ring.js'
import { reliableStore } from '../../../src/server/store/resilient-store.js'
import { createResultCache } from '../../../src/server/store/result-cache.js'

export const member: Registration = { status: 'member', consentExpiresOn: null }
export const refusal = new ReservationRefused('too_many_checks', { retryAfter: 60 })
export const failure = new OnboardingError('portal_locked')

const keyRing = createPlainKeyRing([new Uint8Array(32)])

/** The context of a load of one person, always the same. */
export function createContext(purpose: LoadPurpose = 'visit', changes: Partial<LoadContext> = {}): LoadContext {
  const personKeys = keyRing('person', 'gateway', 'ci', 'name')
  return {
    requestId: 'req-0123456789abcdef',
    purpose,
    resource: 'registration',
    person: { subject: 'user-1', ci: 'ci', korName: 'name' },
    getPersonKeys: () => personKeys,
    getLimitKeys: () => keyRing('limit', 'gateway', 'ci'),
    getKeys: () => getChildKeys(personKeys, 'registration'),
    deadline: performance.now() + 60_000,
    signal: new AbortController().signal,
    isCurrent: async () => true,
    isOwner: () => true,
    onOutdated() {},
    onSend() {},
    ...changes,
  }
}

export function createResult(changes: Partial<LoadResult<Registration>> = {}): LoadResult<Registration> {
  return { data: member, source: 'upstream', ageSeconds: 0, ...changes }
}

/** The rest of a load: each call ends as the next of these does, the last one again and again. */
export function createNext(...ends: (LoadResult<Registration> | Error)[]) {
  let calls = 0
  return vi.fn<Load<Registration>>(async () => {
    const end = ends[Math.min(calls++, ends.length - 1)] ?? createResult()
    if (end instanceof Error) throw end
    return end
  })
}

/** A rest of a load that ends when it is told to. */
export function createHeldNext() {
  const ends: { resolve: (result: LoadResult<Registration>) => void; reject: (error: Error) => void }[] = []
  const next = vi.fn<Load<Registration>>(() => new Promise((resolve, reject) => ends.push({ resolve, reject })))
  return { next, ends }
}

export function createCache(now: () => number = () => 0) {
  const store = reliableStore(memoryStore({ now }))
  const logger = { info() {}, warn: vi.fn(), error() {} }
  return createResultCache({ store, resource: servedRegistration, getTtlSeconds: () => 600, logger, now })
}
