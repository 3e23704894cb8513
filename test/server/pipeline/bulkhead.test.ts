import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BulkheadFullError, createBulkhead } from '../../../src/server/pipeline/bulkhead.js'

const slotMs = 10_000
const waitMs = 1000

/** Work that goes on until it is told to end. */
function createWork() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const begin = (name: string) => () => {
    begun.push(name)
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)))
  }
  return { begun, begin, end: (name: string) => ends.get(name)?.() }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the bulkhead', () => {
  it('does so much work at the same time, and the rest in its order', async () => {
    const bulkhead = createBulkhead({ concurrency: 2, queue: 2, slotMs })
    const { begun, begin, end } = createWork()
    const results = Promise.all(['a', 'b', 'c', 'd'].map((name) => bulkhead.run(waitMs, begin(name))))
    await vi.advanceTimersByTimeAsync(0)
    expect(begun).toEqual(['a', 'b'])
    end('b')
    await vi.advanceTimersByTimeAsync(0)
    expect(begun).toEqual(['a', 'b', 'c'])
    end('c')
    await vi.advanceTimersByTimeAsync(0)
    for (const name of ['a', 'd']) end(name)
    expect(await results).toEqual(['a', 'b', 'c', 'd'])
  })

  it('refuses what finds the queue full, and what waits too long', async () => {
    const bulkhead = createBulkhead({ concurrency: 1, queue: 1, slotMs })
    const { begun, begin, end } = createWork()
    const first = bulkhead.run(waitMs, begin('a'))
    const second = expect(bulkhead.run(waitMs, begin('b'))).rejects.toThrow(BulkheadFullError)
    await expect(bulkhead.run(waitMs, begin('c'))).rejects.toThrow(BulkheadFullError)
    await vi.advanceTimersByTimeAsync(waitMs)
    await second
    end('a')
    expect(await first).toBe('a')
    const next = bulkhead.run(waitMs, begin('d'))
    end('d')
    expect([await next, begun]).toEqual(['d', ['a', 'd']])
  })

  it('frees the slot of work that fails', async () => {
    const bulkhead = createBulkhead({ concurrency: 1, queue: 0, slotMs })
    await expect(bulkhead.run(waitMs, () => Promise.reject(new Error('canary')))).rejects.toThrow('canary')
    expect(await bulkhead.run(waitMs, async () => 'result')).toBe('result')
  })

  it('frees the slots of work that the runtime dropped', async () => {
    const bulkhead = createBulkhead({ concurrency: 2, queue: 0, slotMs })
    for (const _ of [1, 2]) void bulkhead.run(waitMs, () => new Promise(() => {}))
    await expect(bulkhead.run(waitMs, async () => 'early')).rejects.toThrow(BulkheadFullError)
    vi.advanceTimersByTime(slotMs)
    expect(await bulkhead.run(waitMs, async () => 'result')).toBe('result')
  })
})
