import { LRUCache } from 'lru-cache'
import { dayMs } from '../../contract/time.js'
import type { Limits } from '../options/limits.js'
import type { CacheKeys } from '../store/key-ring.js'
import { memoryStore } from '../store/memory-store.js'
import { reliableStore, type ResilientStore } from '../store/resilient-store.js'

/** The permission for one load; give it back if nothing was sent. */
interface RateLimitToken {
  giveBack(): Promise<void>
}

/** Limits what each person can send upstream, over both resources. */
export interface RateLimiter {
  /** A token, or the seconds until there is one. `verifies` are counted apart from `calls`. */
  consume(person: CacheKeys, bucket: 'calls' | 'verifies'): Promise<RateLimitToken | { retryAfter: number }>
}

interface RateLimiterOptions {
  /** Null if no other process counts. */
  sharedStore: ResilientStore | null
  limits: Limits
  now: () => number
}

const noToken: RateLimitToken = { giveBack: async () => {} }

/**
 * A token bucket per person: each interval brings one token, which is taken by its number with `setIfAbsent`, and the last
 * `callBurst` of them can still be taken. A count per day limits both. If the store fails, this process counts alone.
 */
export function createRateLimiter({ sharedStore, limits, now }: RateLimiterOptions): RateLimiter {
  const own = reliableStore(memoryStore({ maxSize: 10_000_000, now }))
  const takeToken = createTokenBucket(limits, now)
  const getSecondsToNext = (everyMs: number) => Math.ceil((everyMs - (now() % everyMs)) / 1000)

  async function consumeCall(store: ResilientStore, person: string) {
    const token = await takeToken(store, `${person}:call`)
    if (token === 'failed') return 'failed'
    if (token === null) return { retryAfter: getSecondsToNext(limits.callEveryMs) }
    const counted = await countToday(store, `${person}:calls`, limits.callsPerDay)
    if (counted === 'failed') return 'failed'
    if ('retryAfter' in counted) await token.giveBack()
    const giveBack = async () => void (await Promise.all([token.giveBack(), counted.giveBack()]))
    return { ...counted, giveBack }
  }

  /** Counts one more, unless the day's count does not allow it. What was given back is counted apart, because a store only counts up. */
  async function countToday(store: ResilientStore, counter: string, perDay: number) {
    const today = `${counter}:${Math.floor(now() / dayMs)}`
    const returned = `${today}:returned`
    const giveBack = async () => void (await store.incr(returned, dayMs / 1000))
    const count = await store.incr(today, dayMs / 1000)
    if (count === 'failed') return 'failed'
    const isAllowed = count <= perDay || count - Number((await store.get(returned)) ?? 0) <= perDay
    if (isAllowed) return { giveBack }
    await giveBack()
    return { retryAfter: getSecondsToNext(dayMs), giveBack }
  }

  return {
    async consume([{ name }], bucket) {
      for (const store of sharedStore ? [sharedStore, own] : [own]) {
        const result =
          bucket === 'calls'
            ? await consumeCall(store, name)
            : await countToday(store, `${name}:verifies`, limits.verifiesPerDay)
        if (result !== 'failed') return result
      }
      return noToken
    },
  }
}

/** Takes the oldest token that is left; null if none is. */
function createTokenBucket({ callBurst, callEveryMs }: Limits, now: () => number) {
  /** This process knows that the tokens before this number are taken, and need not try them in the store. */
  const firstNumbers = new LRUCache<string, number>({ max: 10_000 })

  return async function takeToken(store: ResilientStore, bucket: string): Promise<RateLimitToken | 'failed' | null> {
    if (callEveryMs === 0) return noToken
    const newest = Math.floor(now() / callEveryMs)
    const oldest = newest - callBurst + 1
    const known = firstNumbers.get(bucket) ?? oldest
    // A clock that was ahead has left a number of the future.
    const first = known > newest + 1 ? oldest : Math.max(oldest, known)
    for (let number = first; number <= newest; number++) {
      const token = `${bucket}:${number}`
      const taken = await store.setIfAbsent(token, '1', ((callBurst + 1) * callEveryMs) / 1000)
      if (taken === 'failed') return 'failed'
      firstNumbers.set(bucket, number + 1)
      if (taken === 'notDone') continue
      const giveBack = async () => {
        await store.deleteIfEquals(token, '1')
        firstNumbers.delete(bucket)
      }
      return { giveBack }
    }
    return null
  }
}
