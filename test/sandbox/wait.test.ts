import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wait } from '../../src/sandbox/wait.js'

beforeEach(() => void vi.useFakeTimers())

afterEach(() => void vi.useRealTimers())

test('resolves after its time and not before', async () => {
  const resolved = vi.fn<() => void>()
  void wait(1000, new AbortController().signal).then(resolved)
  await vi.advanceTimersByTimeAsync(999)
  expect(resolved).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(resolved).toHaveBeenCalledOnce()
})

test('resolves when its signal aborts, and leaves no timer', async () => {
  const controller = new AbortController()
  const waiting = wait(1000, controller.signal)
  controller.abort()
  await waiting
  expect(vi.getTimerCount()).toBe(0)
})

test('resolves at once if its signal has aborted before', async () => {
  await wait(1000, AbortSignal.abort())
  expect(vi.getTimerCount()).toBe(0)
})
