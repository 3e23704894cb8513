import { expect, test, vi } from 'vitest'
import { joinStops } from '../../../src/react/internals/join-stops.js'

test('the joined function calls every function once', () => {
  const stops = [vi.fn(), vi.fn()]
  const stop = joinStops(stops)
  expect(stops[0]).not.toHaveBeenCalled()
  stop()
  for (const one of stops) expect(one).toHaveBeenCalledOnce()
})
