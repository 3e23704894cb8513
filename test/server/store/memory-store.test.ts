import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/server/index.js'

function createStore(maxSize = 1000) {
  const clock = { time: 0 }
  return { clock, ...memoryStore({ maxSize, now: () => clock.time }) }
}

describe('memoryStore', () => {
  it('keeps a value for its time and not longer', async () => {
    const store = createStore()
    await store.set('key', 'value', 2)
    store.clock.time = 1999
    expect(await store.get('key')).toBe('value')
    store.clock.time = 2000
    expect(await store.get('key')).toBeNull()
  })

  it('gives up the least recently used values', async () => {
    const store = createStore(30)
    await store.set('a', '123456789', 9)
    await store.set('b', '123456789', 9)
    await store.set('c', '123456789', 9)
    await store.get('a')
    await store.set('d', '123456789', 9)
    const found = await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.get(key)))
    expect(found.map((value) => value !== null)).toEqual([true, false, true, true])
  })

  it('sets an absent value only', async () => {
    const store = createStore()
    expect(await store.setIfAbsent('key', 'first', 1)).toBe(true)
    expect(await store.setIfAbsent('key', 'second', 1)).toBe(false)
    expect(await store.get('key')).toBe('first')
    store.clock.time = 1000
    expect(await store.setIfAbsent('key', 'third', 1)).toBe(true)
  })

  it('deletes an equal value only', async () => {
    const store = createStore()
    await store.set('key', 'value', 1)
    expect(await store.deleteIfEquals('key', 'other')).toBe(false)
    expect(await store.get('key')).toBe('value')
    expect(await store.deleteIfEquals('key', 'value')).toBe(true)
    expect(await store.deleteIfEquals('key', 'value')).toBe(false)
    expect(await store.get('key')).toBeNull()
  })

  it('counts within the lifetime of the first count', async () => {
    const store = createStore()
    expect(await store.incr('key', 2)).toBe(1)
    store.clock.time = 1500
    expect(await store.incr('key', 2)).toBe(2)
    store.clock.time = 2000
    expect(await store.incr('key', 2)).toBe(1)
  })
})
