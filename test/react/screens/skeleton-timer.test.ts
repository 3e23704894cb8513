import { beforeEach, expect, test, vi } from 'vitest'
import { createSkeletonTimer } from '../../../src/react/screens/skeleton-timer.js'

beforeEach(() => void vi.useFakeTimers())

test('a skeleton is slow after four seconds', () => {
  const timer = createSkeletonTimer()
  const onSlow = vi.fn()
  timer.show(onSlow)
  vi.advanceTimersByTime(3999)
  expect([onSlow.mock.calls.length, timer.isSlow()]).toEqual([0, false])
  vi.advanceTimersByTime(1)
  expect([onSlow.mock.calls.length, timer.isSlow()]).toEqual([1, true])
})

test('the skeleton of the picker goes on where that of the gate ends', () => {
  const timer = createSkeletonTimer()
  const hideFirst = timer.show(() => {})
  vi.advanceTimersByTime(3000)
  hideFirst()
  const onSlow = vi.fn()
  timer.show(onSlow)
  vi.advanceTimersByTime(1000)
  expect(onSlow).toHaveBeenCalledOnce()
})

test('a skeleton that comes after another screen starts anew', () => {
  const timer = createSkeletonTimer()
  timer.show(() => {})()
  vi.advanceTimersByTime(5000)
  timer.show(() => {})
  expect(timer.isSlow()).toBe(false)
  vi.advanceTimersByTime(3999)
  expect(timer.isSlow()).toBe(false)
})
