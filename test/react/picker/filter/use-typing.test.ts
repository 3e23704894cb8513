import { renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { useTyping } from '../../../../src/react/picker/filter/use-typing.js'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))

function renderTyping() {
  const setTyping = vi.fn<(isTyping: boolean) => void>()
  const hook = renderHook(() => useTyping(setTyping))
  // In Strict Mode, the filter goes away and comes back first.
  setTyping.mockClear()
  return { setTyping, ...hook }
}

test('typing settles a second after the last key', () => {
  const { result, setTyping } = renderTyping()
  for (let key = 0; key < 3; key++) {
    result.current.onType()
    vi.advanceTimersByTime(999)
  }
  expect(setTyping).not.toHaveBeenCalledWith(false)
  vi.advanceTimersByTime(1)
  expect(setTyping).toHaveBeenLastCalledWith(false)
})

test('a composition that starts again at once, as with each syllable, is still typing', () => {
  const { result, setTyping } = renderTyping()
  result.current.onCompositionStart()
  result.current.onType()
  result.current.onCompositionEnd()
  result.current.onCompositionStart()
  vi.advanceTimersByTime(60_000)
  expect(setTyping).not.toHaveBeenCalledWith(false)
})

test('a filter that goes away is typed in no more, and leaves no timer', () => {
  const { result, setTyping, unmount } = renderTyping()
  result.current.onType()
  unmount()
  expect(setTyping).toHaveBeenLastCalledWith(false)
  expect(vi.getTimerCount()).toBe(0)
})
