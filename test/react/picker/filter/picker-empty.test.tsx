import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { createTestBackend } from '../../../support/test-backend.js'
import { renderKit } from '../../kit.js'

const sayNothing = (query: string) => `‘${query}’에 맞는 계좌가 없어요. 증권사나 별칭으로 찾아보세요.`
const [region, note] = ['[aria-live]', 'p.ieum-note']
const read = (selector: string) => document.querySelector(selector)?.textContent
const rest = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

/** A list of many with fake timers, and what is called when the live region speaks. */
async function renderFilter() {
  renderKit({ backend: createTestBackend({ persona: 'many' }) })
  const filter = await screen.findByRole('searchbox')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const onSpoken = vi.fn()
  new MutationObserver(onSpoken).observe(document.querySelector(region)!, { childList: true })
  const type = (value: string) => fireEvent.change(filter, { target: { value } })
  return { filter, type, onSpoken }
}

test('a filter that finds nothing says so at once, and aloud when typing has settled', async () => {
  const { type } = await renderFilter()
  type('없는')
  expect(read(note)).toBe(sayNothing('없는'))
  await rest(999)
  type('없는 계좌')
  await rest(999)
  expect(read(region)).not.toBe(sayNothing('없는 계좌'))
  await rest(1)
  expect(read(region)).toBe(sayNothing('없는 계좌'))
})

test('nothing is announced in the middle of a composition, however long it rests', async () => {
  const { filter, type } = await renderFilter()
  fireEvent.compositionStart(filter)
  type('없')
  await rest(60_000)
  expect(read(region)).not.toBe(sayNothing('없'))
  fireEvent.compositionEnd(filter)
  await rest(1000)
  expect(read(region)).toBe(sayNothing('없'))
})

test('what is typed on while nothing is found is announced once', async () => {
  const { type, onSpoken } = await renderFilter()
  for (const text of ['q', 'qq', 'qqq']) {
    type(text)
    await rest(2000)
  }
  expect(onSpoken).toHaveBeenCalledTimes(1)
})

test('after something was found, that nothing is found is announced anew', async () => {
  const { type, onSpoken } = await renderFilter()
  for (const text of ['q', '', 'q']) {
    type(text)
    await rest(2000)
  }
  expect(onSpoken).toHaveBeenCalledTimes(2)
})
