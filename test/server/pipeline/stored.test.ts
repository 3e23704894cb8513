import { describe, expect, it, vi } from 'vitest'
import { stored } from '../../../src/server/pipeline/stored.js'
import { createCache, createContext, createNext, createResult, failure, member } from './layers.js'

function createStored(...ends: Parameters<typeof createNext>) {
  const cache = createCache()
  const onWrite = vi.fn()
  const next = createNext(...ends)
  const read = () => cache.read(createContext().getKeys())
  return { cache, onWrite, next, read, load: stored(cache, onWrite)(next) }
}

describe('stored', () => {
  it('keeps a result and reports it', async () => {
    const { load, read, onWrite } = createStored()
    const context = createContext('recheck')
    expect(await load(context)).toEqual(createResult())
    expect(await read()).toEqual(createResult({ source: 'cache' }))
    expect(onWrite).toHaveBeenCalledExactlyOnceWith(context, member)
  })

  it('reads the cache again for a visit, because another load may have ended', async () => {
    const { load, cache, next, onWrite } = createStored()
    await cache.write(createContext().getKeys(), member)
    expect(await load(createContext('visit'))).toEqual(createResult({ source: 'cache' }))
    expect(next).not.toHaveBeenCalled()
    expect(onWrite).not.toHaveBeenCalled()
  })

  it.each(['recheck', 'seed'] as const)('does not read the cache for a %s', async (purpose) => {
    const { load, cache, next } = createStored()
    await cache.write(createContext().getKeys(), member)
    expect(await load(createContext(purpose))).toEqual(createResult())
    expect(next).toHaveBeenCalledOnce()
  })

  it('keeps nothing if the person was forgotten meanwhile', async () => {
    const { load, read, onWrite } = createStored()
    expect(await load(createContext('visit', { isCurrent: async () => false }))).toEqual(createResult())
    expect(await read()).toBeNull()
    expect(onWrite).not.toHaveBeenCalled()
  })

  it('keeps nothing if the process forgot the person after it looked', async () => {
    const { load, read, onWrite } = createStored()
    expect(await load(createContext('visit', { isOwner: () => false }))).toEqual(createResult())
    expect(await read()).toBeNull()
    expect(onWrite).not.toHaveBeenCalled()
  })

  it('keeps no error', async () => {
    const { load, read, onWrite } = createStored(failure)
    await expect(load(createContext())).rejects.toBe(failure)
    expect(await read()).toBeNull()
    expect(onWrite).not.toHaveBeenCalled()
  })
})
