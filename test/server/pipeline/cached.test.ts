import { describe, expect, it } from 'vitest'
import { OnboardingError } from '../../../src/server/index.js'
import { cached } from '../../../src/server/pipeline/cached.js'
import { createCache, createContext, createNext, createResult, failure, member, refusal } from './layers.js'

async function createFilled(...ends: Parameters<typeof createNext>) {
  const clock = { time: 0 }
  const cache = createCache(() => clock.time)
  await cache.write(createContext().getKeys(), member)
  clock.time = 5000
  const next = createNext(...ends)
  return { cache, next, load: cached(cache)(next) }
}

const entry = createResult({ source: 'cache', ageSeconds: 5 })

describe('cached', () => {
  it('serves a visit from the cache, with the age of the entry', async () => {
    const { load, next } = await createFilled()
    expect(await load(createContext('visit'))).toEqual(entry)
    expect(next).not.toHaveBeenCalled()
  })

  it('loads a visit if nothing is cached', async () => {
    const load = cached(createCache())(createNext())
    expect(await load(createContext('visit'))).toEqual(createResult())
  })

  it.each(['recheck', 'seed'] as const)('does not serve a %s from the cache', async (purpose) => {
    const { load } = await createFilled()
    expect(await load(createContext(purpose))).toEqual(createResult())
  })

  it('gives a recheck that may not be sent the cached data', async () => {
    const { load } = await createFilled(refusal)
    expect(await load(createContext('recheck'))).toEqual(entry)
  })

  it('refuses a recheck that may not be sent if nothing is cached', async () => {
    const load = cached(createCache())(createNext(refusal))
    await expect(load(createContext('recheck'))).rejects.toBe(refusal)
  })

  it('refuses a seed that may not be sent, whatever is cached', async () => {
    const { load } = await createFilled(refusal)
    await expect(load(createContext('seed'))).rejects.toBe(refusal)
  })

  it.each([failure, new OnboardingError('quota_exhausted'), new OnboardingError('too_many_checks')])(
    'does not hide the error of upstream behind cached data: %s',
    async (error) => {
      const { load } = await createFilled(error)
      await expect(load(createContext('recheck'))).rejects.toBe(error)
    },
  )
})
