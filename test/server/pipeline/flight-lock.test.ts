import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/server/index.js'
import { breakFlightLock, createFlightLock } from '../../../src/server/pipeline/flight-lock.js'
import { createPlainKeyRing } from '../../../src/server/store/key-ring.js'
import { reliableStore } from '../../../src/server/store/resilient-store.js'

function createLocks() {
  const clock = { time: 0 }
  const store = reliableStore(memoryStore({ now: () => clock.time }))
  const [key] = createPlainKeyRing([new Uint8Array(32)])('person')
  return { clock, store, key, first: createFlightLock(store, key), second: createFlightLock(store, key) }
}

describe('a flight lock', () => {
  it('is held by one at a time', async () => {
    const { first, second } = createLocks()
    expect([await first.acquire(9), await second.acquire(9)]).toEqual(['done', 'notDone'])
    expect(await second.getHolder()).toBe(first.token)
    expect(await first.release()).toBe('done')
    expect(await second.acquire(9)).toBe('done')
  })

  it('is not released by somebody else', async () => {
    const { first, second } = createLocks()
    await first.acquire(9)
    expect(await second.release()).toBe('notDone')
    expect(await first.getHolder()).toBe(first.token)
  })

  it('ends by itself if its holder dies', async () => {
    const { clock, first, second } = createLocks()
    await first.acquire(9)
    clock.time = 9000
    expect(await second.acquire(9)).toBe('done')
  })

  it('can be broken, which its holder finds out', async () => {
    const { store, key, first } = createLocks()
    await first.acquire(9)
    await breakFlightLock(store, key)
    expect(await first.getHolder()).toBeNull()
    expect(await first.release()).toBe('notDone')
  })
})
