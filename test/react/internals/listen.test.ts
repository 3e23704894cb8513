import { expect, test, vi } from 'vitest'
import { listen } from '../../../src/react/internals/listen.js'

test('the listener is called until the returned function is', () => {
  const onFocus = vi.fn()
  const stop = listen('focus', onFocus)
  window.dispatchEvent(new Event('focus'))
  stop()
  window.dispatchEvent(new Event('focus'))
  expect(onFocus).toHaveBeenCalledOnce()
})
