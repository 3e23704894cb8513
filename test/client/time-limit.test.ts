import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { limitTime } from '../../src/client/time-limit.js'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a time limit', () => {
  it('aborts when the time is over', async () => {
    const limit = limitTime(100)
    const over = expect(limit.over).rejects.toMatchObject({ name: 'AbortError' })
    vi.advanceTimersByTime(99)
    expect(limit.signal.aborted).toBe(false)
    vi.advanceTimersByTime(1)
    expect(limit.signal.aborted).toBe(true)
    await over
  })

  it('aborts with the outer signal', async () => {
    const outer = new AbortController()
    const limit = limitTime(100, outer.signal)
    const over = expect(limit.over).rejects.toMatchObject({ name: 'AbortError' })
    outer.abort()
    expect(limit.signal.aborted).toBe(true)
    await over
  })

  it('has no timer and no listener after clear', () => {
    const outer = new AbortController()
    const limit = limitTime(100, outer.signal)
    limit.clear()
    expect(vi.getTimerCount()).toBe(0)
    outer.abort()
    expect(limit.signal.aborted).toBe(false)
  })
})
