import { memoryStore } from './store/memory-store.js'
import { trustStore, type GuardedStore } from './store/guard-store.js'
import type { Places } from './store/vault.js'
import type { Limits } from './limits.js'

/** Spends one of a person's re-checks: 0 where there is one, else the seconds until the next. */
export type SpendRecheck = (person: Places) => Promise<number>

const dayMs = 86_400_000

/**
 * A token bucket per person over nothing but `setIfAbsent`: each interval brings one token, which is claimed by its
 * number, and the last `freshBurst` of them are still there to be claimed. Without the store this process counts alone.
 */
export function createRecheckLimit(store: GuardedStore, limits: Limits, now: () => number): SpendRecheck {
  const { freshBurst, freshEveryMs, freshPerDay } = limits
  const own = trustStore(memoryStore({ maxSize: 10_000_000, now }))

  async function claim(from: GuardedStore, key: string): Promise<boolean | null> {
    const newest = Math.floor(now() / freshEveryMs)
    for (let token = newest - freshBurst + 1; token <= newest; token++) {
      const isMine = await from.setIfAbsent(`${key}:${token}`, '1', ((freshBurst + 1) * freshEveryMs) / 1000)
      if (isMine !== false) return isMine
    }
    return false
  }

  async function spend(from: GuardedStore, key: string): Promise<number | null> {
    const claimed = await claim(from, key)
    if (claimed === null) return null
    if (!claimed) return getSecondsToNext(freshEveryMs)
    const count = await from.incr(`${key}:day:${Math.floor(now() / dayMs)}`, dayMs / 1000)
    return count === null || count <= freshPerDay ? 0 : getSecondsToNext(dayMs)
  }

  const getSecondsToNext = (everyMs: number) => Math.ceil((everyMs - (now() % everyMs)) / 1000)

  return async ([{ key }]) => (await spend(store, key)) ?? (await spend(own, key)) ?? 0
}
