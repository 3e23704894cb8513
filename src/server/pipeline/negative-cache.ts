import { LRUCache } from 'lru-cache'
import type { Registration } from '../../contract/registration.js'
import type { Layer, LoadContext } from './load.js'

/** Long enough for both resources of one page load, and too short to hide accounts from somebody who has just signed up. */
const lifetimeMs = 2000

/** The people who were just found to be no members: their accounts need no call. */
export interface NonMembers {
  update(context: LoadContext, registration: Registration): void
  /** Keeps a load of the registration, which may find out that one of them has signed up. */
  watch(personKey: string, load: Promise<unknown>): void
  /** Waits for such a load, if there is one. */
  has(personKey: string): Promise<boolean>
  delete(personKey: string): void
}

/** Remembers non-members in this process, at most 10,000. */
export function createNonMembers(now: () => number): NonMembers {
  const times = new LRUCache<string, number>({ max: 10_000 })
  const loads = new Map<string, Promise<unknown>>()
  // Of both signs, because a clock can be set back.
  const isKnown = (personKey: string) => Math.abs(now() - (times.get(personKey) ?? -Infinity)) < lifetimeMs

  return {
    update(context, { status }) {
      const [{ name }] = context.getPersonKeys()
      if (status === 'nonMember') times.set(name, now())
      else times.delete(name)
    },
    watch(personKey, load) {
      if (!isKnown(personKey)) return
      const forget = () => void (loads.get(personKey) === ended && loads.delete(personKey))
      const ended: Promise<void> = load.then(forget, forget)
      loads.set(personKey, ended)
    },
    async has(personKey) {
      if (isKnown(personKey)) await loads.get(personKey)
      return isKnown(personKey)
    },
    delete: (personKey) => void times.delete(personKey),
  }
}

/** A page loads both resources at once: the accounts of somebody who has just signed up wait for the registration. */
export function watchedByNegativeCache<Data>(nonMembers: NonMembers): Layer<Data> {
  return (next) => (context) => {
    const load = next(context)
    nonMembers.watch(context.getPersonKeys()[0].name, load)
    return load
  }
}

interface NegativeCacheOptions<Data> {
  nonMembers: NonMembers
  /** True if the registration that is kept says the same. Another process may have forgotten the person, or loaded anew. */
  isKept: (context: LoadContext) => Promise<boolean>
  createNegative: () => Data
}

/** Gives visits of non-members the negative result at once. */
export function negativeCache<Data>({ nonMembers, isKept, createNegative }: NegativeCacheOptions<Data>): Layer<Data> {
  const isNonMember = async (context: LoadContext) =>
    (await nonMembers.has(context.getPersonKeys()[0].name)) && (await isKept(context))

  return (next) =>
    async function loadNegativeCache(context) {
      if (context.purpose !== 'visit' || !(await isNonMember(context))) return next(context)
      return { data: createNegative(), source: 'negativeCache', ageSeconds: 0 }
    }
}
