import { dayMs } from '../../contract/time.js'
import { readRecord } from '../../contract/wire-value.js'
import type { CacheKey } from '../store/key-ring.js'
import type { ResilientStore } from '../store/resilient-store.js'
import { openEntry, sealEntry } from '../store/sealed-entry.js'

/** What is known of the calls of one day, UTC. */
export interface DayQuota {
  day: number
  /** 0 if all are used up; null if upstream serves calls but does not say how many are left. */
  left: number | null
  limit: number
}

/** The quota as the processes share it. */
interface SharedQuotaState {
  quota: DayQuota | null
  /** Milliseconds by which upstream's clock is ahead; null if unknown. */
  clockOffset: number | null
}

/** Where the processes share what they know of the quota. */
export interface SharedQuota {
  read(): Promise<SharedQuotaState>
  write(state: SharedQuotaState): Promise<void>
  /** True for the first process that claims it within the seconds, and for every process if the store failed. */
  claimProbe(seconds: number): Promise<boolean>
}

/** Only this kit can write what is read here: values are sealed, and one that makes no sense is ignored. */
export function createSharedQuota(store: ResilientStore, getKey: () => CacheKey, now: () => number): SharedQuota {
  return {
    async read() {
      const key = getKey()
      const sealed = await store.get(key.name)
      const entry = sealed && (await openEntry(key, sealed, { kind: 'quota', maxAgeMs: dayMs, now: now() }))
      const record = entry ? readRecord(entry.body) : null
      const { clockOffset } = record ?? {}
      return { quota: parseDayQuota(record), clockOffset: typeof clockOffset === 'number' ? clockOffset : null }
    },
    async write({ quota, clockOffset }) {
      const key = getKey()
      await store.set(key.name, await sealEntry(key, 'quota', { ...quota, clockOffset }, now()), dayMs / 1000)
    },
    claimProbe: async (seconds) => (await store.setIfAbsent(getKey().child('probe').name, '1', seconds)) !== 'notDone',
  }
}

function parseDayQuota(record: Record<string, unknown> | null): DayQuota | null {
  const { day, left, limit } = record ?? {}
  if (!isCount(day) || !isCount(limit)) return null
  return left === null || (isCount(left) && left <= limit) ? { day, left, limit } : null
}

/** A gateway of the host may give anything, and so may a store. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
