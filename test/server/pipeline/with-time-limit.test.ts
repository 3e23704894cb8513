import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withTimeLimit } from '../../../src/server/pipeline/with-time-limit.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('withTimeLimit', () => {
  it('gives back what the work gives, and leaves no timer behind', async () => {
    expect(await withTimeLimit(100, async () => 'done')).toBe('done')
    await expect(withTimeLimit(100, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('throws timeout and aborts the signal, even if the work goes on', async () => {
    let signal: AbortSignal | undefined
    const work = withTimeLimit(100, (given) => {
      signal = given
      return new Promise<never>(() => {})
    })
    const ended = expect(work).rejects.toMatchObject({ code: 'timeout' })
    await vi.advanceTimersByTimeAsync(99)
    expect(signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await ended
    expect(signal?.aborted).toBe(true)
  })
})
