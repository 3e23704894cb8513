import { createRef } from 'react'
import { expect, test, vi } from 'vitest'
import { mergeRefs } from '../../../src/react/internals/merge-refs.js'

const element = {}

test('object refs and function refs are filled and emptied', () => {
  const [object, called] = [createRef<object>(), vi.fn()]
  const merged = mergeRefs<object>([object, (value) => void called(value)])
  merged(element)
  expect([object.current, called.mock.lastCall]).toEqual([element, [element]])
  merged(null)
  expect([object.current, called.mock.lastCall]).toEqual([null, [null]])
})

test('a ref that returns a clean-up function is cleaned up instead of called with null', () => {
  const cleanUp = vi.fn()
  const ref = vi.fn(() => cleanUp)
  const merged = mergeRefs<object>([ref])
  merged(element)
  merged(null)
  expect(ref.mock.calls).toEqual([[element]])
  expect(cleanUp).toHaveBeenCalledOnce()
})

test('null among the refs is ignored', () => {
  const merged = mergeRefs<object>([null])
  expect(() => [merged(element), merged(null)]).not.toThrow()
})
