import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useStableCallback } from '../../../src/react/internals/use-stable-callback.js'

test('the function stays the same and calls the latest handler', () => {
  const { result, rerender } = renderHook(({ name }) => useStableCallback((count: number) => `${name} ${count}`), {
    initialProps: { name: 'first' },
  })
  const first = result.current
  expect(first(1)).toBe('first 1')
  rerender({ name: 'second' })
  expect(result.current).toBe(first)
  expect(first(2)).toBe('second 2')
})
