import type { Store } from '../../../src/server/index.js'

export type Operation = keyof Store
interface Entry {
  value: string
  expiresAt: number
}
type Entries = ReadonlyMap<string, Entry>
/** What `get` says instead of the value. */
type Lie = (key: string, value: string | null) => unknown

const beHonest: Lie = (_, value) => value

interface Options {
  clock: { time: number }
  /** False for a store that keeps values for ever. Default true. */
  expires?: boolean
}

/** A store in the hands of somebody else: it records everything, and fails, hangs or lies as told. */
export function createHostileStore({ clock, expires = true }: Options) {
  const entries = new Map<string, Entry>()
  const seen = new Set<string>()
  const snapshots: Entries[] = []
  const trouble = new Map<Operation, { kind: 'fail' | 'hang'; times: number }>()
  const hung: (() => void)[] = []
  let lie = beHonest

  function find(key: string): string | null {
    const entry = entries.get(key)
    return entry && (!expires || entry.expiresAt > clock.time) ? entry.value : null
  }

  function put(key: string, value: string, ttlSeconds: number): void {
    entries.set(key, { value, expiresAt: clock.time + ttlSeconds * 1000 })
  }

  async function run<Value>(operation: Operation, key: string, work: () => Value): Promise<Value> {
    seen.add(key)
    const { kind, times = 0 } = trouble.get(operation) ?? {}
    if (kind && times > 0) {
      trouble.set(operation, { kind, times: times - 1 })
      if (kind === 'fail') throw new Error('The store failed.')
      await new Promise<void>((resolve) => hung.push(resolve))
    }
    const value = work()
    if (operation !== 'get') snapshots.push(new Map(entries))
    return value
  }

  const store: Store = {
    get: (key) => run('get', key, () => lie(key, find(key)) as string | null),
    set: (key, value, ttl) => run('set', key, () => put(key, value, ttl)),
    setIfAbsent: (key, value, ttl) =>
      run('setIfAbsent', key, () => {
        if (find(key) !== null) return false
        put(key, value, ttl)
        return true
      }),
    deleteIfEquals: (key, value) => run('deleteIfEquals', key, () => find(key) === value && entries.delete(key)),
    incr: (key, ttl) =>
      run('incr', key, () => {
        const count = Number(find(key) ?? 0) + 1
        put(key, String(count), ttl)
        return count
      }),
  }

  return {
    store,
    entries,
    /** Every key that was read or written. */
    seen,
    /** What lay in the store after each write. */
    snapshots,
    /** The next calls of this operation fail, or hang until `release`. */
    make: (operation: Operation, kind: 'fail' | 'hang', times = Infinity) => trouble.set(operation, { kind, times }),
    recover: () => trouble.clear(),
    countHung: () => hung.length,
    release: () => hung.splice(0).forEach((resolve) => resolve()),
    /** What `get` says instead of the value. */
    lie: (get: Lie) => void (lie = get),
    /** Puts this value under a key, for ever. */
    plant: (key: string, value: string) => void entries.set(key, { value, expiresAt: Infinity }),
    /** Puts back what lay there once, for ever. */
    restore(snapshot: Entries) {
      entries.clear()
      for (const [key, { value }] of snapshot) entries.set(key, { value, expiresAt: Infinity })
    },
  }
}

export type HostileStore = ReturnType<typeof createHostileStore>
