import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useIsOffline } from '../../../src/react/internals/use-is-offline.js'

afterEach(() => vi.restoreAllMocks())

test('follows the network as it goes and comes back', () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get')
  const { result } = renderHook(useIsOffline)
  const seen = [result.current]
  for (const isOnline of [false, true]) {
    onLine.mockReturnValue(isOnline)
    act(() => void window.dispatchEvent(new Event(isOnline ? 'online' : 'offline')))
    seen.push(result.current)
  }
  expect(seen).toEqual([false, true, false])
})
