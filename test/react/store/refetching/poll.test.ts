import { expect, test, vi } from 'vitest'
import { startTestStore } from '../test-store.js'

/** A newcomer who has just left for the portal; from now on the test moves the clock. */
async function leave() {
  const started = await startTestStore()
  vi.useFakeTimers({ now: Date.now() + 60_000 })
  started.store.startHandoff('signUp')
  return started
}

const passSeconds = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

test('a visible page rechecks 15 and 30 s after the start of a handoff', async () => {
  const { backend } = await leave()
  await passSeconds(14)
  expect(backend.requests).toEqual([])
  await passSeconds(2)
  expect(backend.requests).toEqual(['register fresh'])
  await passSeconds(15)
  expect(backend.requests).toEqual(['register fresh', 'register fresh'])
})

test('a page polls at most six times per handoff', async () => {
  const { backend } = await leave()
  await passSeconds(3600)
  expect(backend.requests).toHaveLength(6)
})

test('the page checks for the user until its last check is over', async () => {
  const { store } = await leave()
  const getPhase = () => store.getSnapshot().handoff?.phase
  await passSeconds(419)
  expect(getPhase()).toBe('looking')
  await passSeconds(2)
  expect(getPhase()).toBe('needsConfirmation')
})

test('a page that was hidden at its last check needs the user too', async () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const { store } = await leave()
  await passSeconds(421)
  expect(store.getSnapshot().handoff?.phase).toBe('needsConfirmation')
})

test('a hidden page does not poll', async () => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const { backend } = await leave()
  await passSeconds(3600)
  expect(backend.requests).toEqual([])
})

test('a page on which nothing uses the resources does not poll', async () => {
  const { backend, unwatch } = await leave()
  unwatch()
  await passSeconds(3600)
  expect(backend.requests).toEqual([])
})

test('polling ends with the handoff', async () => {
  const { backend, store } = await leave()
  store.cancel()
  await passSeconds(3600)
  expect(backend.requests).toEqual([])
})

test('a new handoff starts polling anew', async () => {
  const { backend, store } = await leave()
  await passSeconds(10)
  store.startHandoff('signUp')
  await passSeconds(10)
  expect(backend.requests).toEqual([])
  await passSeconds(6)
  expect(backend.requests).toEqual(['register fresh'])
})

test('a stopped store does not poll', async () => {
  const { backend, stop } = await leave()
  stop()
  await passSeconds(3600)
  expect(backend.requests).toEqual([])
})
