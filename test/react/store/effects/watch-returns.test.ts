import { expect, onTestFinished, test, vi } from 'vitest'
import { watchReturns } from '../../../../src/react/store/effects/watch-returns.js'

const occurrences: [what: string, happen: () => boolean, returns: number][] = [
  ['focus', () => window.dispatchEvent(new Event('focus')), 1],
  ['the network coming back', () => window.dispatchEvent(new Event('online')), 1],
  ['the page becoming visible', () => document.dispatchEvent(new Event('visibilitychange')), 1],
  ['the back/forward cache', () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })), 1],
  ['a page load', () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false })), 0],
]

test.each(occurrences)('%s counts as %3$i returns', (_, happen, returns) => {
  const onReturn = vi.fn()
  onTestFinished(watchReturns(onReturn))
  happen()
  expect(onReturn).toHaveBeenCalledTimes(returns)
})

test('a page that becomes hidden is no return', () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const onReturn = vi.fn()
  onTestFinished(watchReturns(onReturn))
  document.dispatchEvent(new Event('visibilitychange'))
  expect(onReturn).not.toHaveBeenCalled()
})

test('nothing is called after the returned function', () => {
  const onReturn = vi.fn()
  watchReturns(onReturn)()
  for (const [, happen] of occurrences) happen()
  expect(onReturn).not.toHaveBeenCalled()
})
