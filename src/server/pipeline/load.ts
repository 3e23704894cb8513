import type { Person } from '../../contract/person.js'
import type { ResourceName } from '../../contract/resources.js'
import type { CacheKeys } from '../store/key-ring.js'

/**
 * Why a resource is loaded:
 *
 * - `visit`: a page, or a server that renders it, shows it. Cached data will do.
 * - `recheck`: the user is back from the portal. Loads from upstream; limited per person.
 * - `seed`: the host wants fresh data (`{ fresh: true }`). Loads from upstream and fills the cache.
 * - `verify`: money or data depend on it. Loads from upstream, by a call of its own that nothing is shared with.
 * - `sweep`: the host looks when the consents of many people end. Cached data will do; the sweep has a limit of its own.
 */
export type LoadPurpose = 'visit' | 'recheck' | 'seed' | 'verify' | 'sweep'

/** True if data from the cache will do. */
export function takesCached(purpose: LoadPurpose): boolean {
  return purpose === 'visit' || purpose === 'sweep'
}

/** Where data came from. */
type LoadSource = 'cache' | 'upstream' | 'negativeCache'

/** Data and where they came from. */
export interface LoadResult<Data> {
  data: Data
  source: LoadSource
  /** Seconds since upstream gave them. */
  ageSeconds: number
}

/** What every layer knows about a load. A layer that changes something passes a copy on. */
export interface LoadContext {
  requestId: string
  purpose: LoadPurpose
  resource: ResourceName
  person: Person
  /** The keys of this resource of this person. Derived when first needed, because a MAC is expensive. */
  getKeys: () => CacheKeys
  /** The keys of the person, whatever is loaded. */
  getPersonKeys: () => CacheKeys
  /** The keys under which the person's calls are counted. */
  getLimitKeys: () => CacheKeys
  /** When the load must be over, on the clock of `performance.now()`. There is no other total limit. */
  deadline: number
  /** Aborts when the time of the attempt is over. */
  signal: AbortSignal
  /** False once a `forget` has made this load outdated. What it brings may be used, but not be kept. */
  isCurrent: () => Promise<boolean>
  /** False once this process has forgotten the person. Look just before a write: what is written in the same turn, a `forget` deletes. */
  isOwner: () => boolean
  /** Called before the load ends if another process has made it outdated. Nobody else may have its result then. */
  onOutdated: () => void
  /** Called just before upstream is called. */
  onSend: () => void
}

/** Loads one resource of one person. Throws only `OnboardingError`. */
export type Load<Data> = (context: LoadContext) => Promise<LoadResult<Data>>

/** One concern of a load, around the rest of it. */
export type Layer<Data> = (next: Load<Data>) => Load<Data>

/** One load out of layers, outermost first, around the call of the gateway. Null stands for a layer that is not needed. */
export function compose<Data>(layers: readonly (Layer<Data> | null)[], gateway: Load<Data>): Load<Data> {
  return layers.reduceRight<Load<Data>>((next, layer) => (layer ? layer(next) : next), gateway)
}
