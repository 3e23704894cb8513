import { expect, test, vi } from 'vitest'
import { startTestStore } from './test-store.js'

test('the first choice is reported, and only the first', async () => {
  const { store, onEvent } = await startTestStore('hong')
  store.recordChoice(0)
  expect(onEvent).not.toHaveBeenCalled()
  store.recordChoice(2)
  store.recordChoice(1)
  expect(onEvent.mock.calls).toEqual([[{ type: 'accountChosen', count: 2, at: expect.any(Number) }]])
})

test('only the resource that the handoff waits for has to be fresh', async () => {
  const { store } = await startTestStore()
  expect([store.isFresh('registration'), store.isFresh('virtualAccounts')]).toEqual([false, false])
  store.startHandoff('signUp')
  expect([store.isFresh('registration'), store.isFresh('virtualAccounts')]).toEqual([true, false])
})

test('a dismissed notice is remembered with the day', async () => {
  const { store } = await startTestStore('expiring')
  store.dismissNotice()
  const { dismissedOn, today } = store.getSnapshot()
  expect(dismissedOn).toBe(today)
  expect((await startTestStore('expiring')).store.getSnapshot().dismissedOn).toBe(today)
  expect((await startTestStore('hong')).store.getSnapshot().dismissedOn).toBeNull()
})

test('a stopped store can be started again', async () => {
  const { backend, store, stop } = await startTestStore()
  stop()
  const stopAgain = store.start()
  store.startHandoff('signUp')
  vi.useFakeTimers({ now: Date.now() + 60_000 })
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(backend.requests).toEqual(['register fresh'])
  stopAgain()
})
